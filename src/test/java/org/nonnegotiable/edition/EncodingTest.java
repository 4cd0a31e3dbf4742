package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.edition.Encoding.BROTLI;
import static org.nonnegotiable.edition.Encoding.GZIP;
import static org.nonnegotiable.edition.Encoding.PLAIN;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    private static final byte[] TEXT = "Every child must come home. ".repeat(200).getBytes(StandardCharsets.UTF_8);

    private final Page page = Page.of(TEXT, false, Map.of("Content-Type", "text/plain"), new Edition.Stamp(1, 0, LocalDate.EPOCH, true));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "- | PLAIN", "'' | PLAIN", "gzip | GZIP", "br | BROTLI", "gzip, deflate, br | BROTLI", "gzip, deflate, br, zstd | BROTLI", "br;q=0.5, gzip | GZIP",
        "br;q=0, gzip;q=0.1 | GZIP", "BR ; Q=0.8 , gzip;q=0.2 | BROTLI", "* | BROTLI", "*;q=0 | PLAIN", "br;q=0, * | GZIP", "gzip;q=0, * | BROTLI",
        "identity, gzip;q=0.5 | PLAIN", "identity;q=0, gzip | GZIP", "identity;q=0.5, br;q=0.5 | BROTLI", "deflate | PLAIN", "brotli, gzipped | PLAIN",
        "gzip;q=nonsense | GZIP", "gzip;q=2 | GZIP", "gzip;q=-1 | PLAIN", ",,gzip,, | GZIP", ";q=1 | PLAIN", "x-gzip | PLAIN"})
    void who_asks_gets_what_they_want_most_and_of_equals_the_shortest(String accepted, Encoding wanted) throws IOException {
        page.shorten(Brotli.compressed(TEXT));
        assertThat(page.wantedBy(accepted)).isSameAs(page.in(wanted).orElseThrow());
    }

    @Test
    void until_the_shortest_form_is_there_gzip_is_sent() throws IOException {
        assertThat(page.wantedBy("br, gzip")).isSameAs(page.in(GZIP).orElseThrow());
        assertThat(page.wantedBy("br")).isSameAs(page.in(PLAIN).orElseThrow());
        page.shorten(Brotli.compressed(TEXT));
        assertThat(page.wantedBy("br, gzip")).isSameAs(page.in(BROTLI).orElseThrow());
    }

    @Test
    void a_page_that_was_passed_over_asks_again_ever_more_seldom_until_it_has_its_shortest_form() throws IOException {
        assertThat(IntStream.rangeClosed(1, 40).filter(page::wantsShortest)).containsExactly(1, 2, 4, 8, 16, 32);
        page.shorten(Brotli.compressed(TEXT));
        assertThat(IntStream.rangeClosed(1, 40).filter(page::wantsShortest)).isEmpty();
        Page picture = Page.of(new byte[] {1, 2, 3}, false, Map.of(), page.stamp());
        assertThat(IntStream.rangeClosed(1, 40).filter(picture::wantsShortest)).isEmpty();
    }

    @Test
    void the_shortest_form_is_shorter_and_says_the_same() throws IOException {
        page.shorten(Brotli.compressed(TEXT));
        byte[] shortest = page.in(BROTLI).orElseThrow().bytes();
        assertThat(shortest).hasSizeLessThan(page.in(GZIP).orElseThrow().bytes().length);
        assertThat(new BrotliInputStream(new ByteArrayInputStream(shortest)).readAllBytes()).isEqualTo(TEXT);
    }

    @Test
    void each_form_has_a_tag_of_its_own_and_its_length() throws IOException {
        page.shorten(Brotli.compressed(TEXT));
        assertThat(new Encoding[] {BROTLI, GZIP, PLAIN}).extracting(one -> page.in(one).orElseThrow().tag()).doesNotHaveDuplicates()
                .allMatch(tag -> tag.matches("\"[0-9a-f]{24}(-br|-gz)?\""));
        assertThat(page.in(BROTLI).orElseThrow().headers().get("Content-Length"))
                .isEqualTo(String.valueOf(page.in(BROTLI).orElseThrow().bytes().length));
    }

    @Test
    void a_reader_keeps_the_form_they_have_unless_they_do_not_take_it_any_more() throws IOException {
        String had = page.wantedBy("br, gzip").tag();
        page.shorten(Brotli.compressed(TEXT));
        assertThat(page.hadBy(had, "br, gzip")).isSameAs(page.in(GZIP).orElseThrow());
        assertThat(page.hadBy(had, "br")).isNull();
        assertThat(page.hadBy("*", "br")).isSameAs(page.in(BROTLI).orElseThrow());
        assertThat(page.hadBy("\"other\"", "br")).isNull();
    }
}
