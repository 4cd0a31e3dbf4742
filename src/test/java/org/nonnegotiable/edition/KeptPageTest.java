package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.edition.CountedPage.RENDERED;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class KeptPageTest {

    private static final String PAGE = "/en/counter";

    @Inject
    EntityManagerFactory database;

    @BeforeEach
    void nothing_is_kept() {
        Stillness.settle();
    }

    @Test
    void the_second_answer_is_the_first_one_without_rendering() {
        Response first = Visit.to("/counted");
        int rendered = RENDERED.get();
        Response second = Visit.to("/counted");
        assertThat(RENDERED).hasValue(rendered);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).matches("\"[0-9a-f]{24}\"");
    }

    @Test
    void a_kept_page_asks_the_database_nothing() {
        Statistics asked = database.unwrap(SessionFactory.class).getStatistics();
        asked.setStatisticsEnabled(true);
        try {
            Visit.read(PAGE);
            long before = asked.getPrepareStatementCount();
            Visit.read(PAGE);
            assertThat(before).isPositive();
            assertThat(asked.getPrepareStatementCount()).isEqualTo(before);
        } finally {
            asked.setStatisticsEnabled(false);
        }
    }

    @Test
    void the_first_and_the_second_answer_have_the_same_headers() {
        for (String[] how : new String[][] {{}, {"Accept-Encoding", "gzip"}, {"If-None-Match", "*"}, {"Accept", "image/png"}}) {
            nothing_is_kept();
            assertThat(headers(Visit.to(PAGE, how))).isEqualTo(headers(Visit.to(PAGE, how)));
        }
    }

    @Test
    void a_reader_who_has_the_page_gets_no_body_and_nothing_is_rendered() {
        String tag = Visit.to("/counted").header("ETag");
        int rendered = RENDERED.get();
        for (String asked : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            Response answer = Visit.to("/counted", "If-None-Match", asked);
            assertThat(answer.statusCode()).as(asked).isEqualTo(304);
            assertThat(answer.asByteArray()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(tag);
            assertThat(answer.header("Content-Type")).isNull();
        }
        assertThat(RENDERED).hasValue(rendered);
        assertThat(Visit.to("/counted", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_page_is_not_sent_either_to_a_reader_who_has_it() {
        String tag = Visit.to(PAGE).header("ETag");
        nothing_is_kept();
        Response answer = Visit.to(PAGE, "If-None-Match", tag);
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asByteArray()).isEmpty();
    }

    @Test
    void HEAD_tells_what_GET_would_say_new_or_kept() {
        for (int i = 0; i < 2; i++) {
            Response head = Visit.with("HEAD", PAGE);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.asByteArray()).isEmpty();
            assertThat(head.header("ETag")).isEqualTo(Visit.to(PAGE).header("ETag"));
            assertThat(head.contentType()).isEqualTo("text/html;charset=UTF-8");
        }
    }

    @Test
    void compressed_and_plain_say_the_same_under_different_strong_tags() throws IOException {
        for (int i = 0; i < 2; i++) { // new, then kept
            Response compressed = Visit.to(PAGE, "Accept-Encoding", "br, gzip");
            Response plain = Visit.to(PAGE);
            assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(plain.header("Content-Encoding")).isNull();
            assertThat(compressed.header("ETag")).startsWith("\"").isNotEqualTo(plain.header("ETag"));
            assertThat(new GZIPInputStream(compressed.asInputStream()).readAllBytes()).isEqualTo(plain.asByteArray());
            assertThat(compressed.headers().getValues("Vary")).containsExactly("Accept-Encoding");
            nothing_is_kept();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "br, gzip; q=0.0", "GZIP;q=0.000, br", "identity", "deflate"})
    void who_refuses_gzip_gets_none(String accepted) {
        assertThat(Visit.to(PAGE, "Accept-Encoding", accepted).header("Content-Encoding")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZip", "gzip;q=0.001, br", "identity;q=0, gzip;q=1.0"})
    void who_takes_gzip_gets_it(String accepted) {
        assertThat(Visit.to(PAGE, "Accept-Encoding", accepted).header("Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", PAGE, "/en/stories", "/en/stories/the-other-mitten", "/en/stories/feed.atom", "/en/sitemap.xml"})
    void no_cache_outside_may_show_a_page_that_is_older_than_a_minute(String path) {
        String caching = Visit.to(path).header("Cache-Control");
        assertThat(caching).contains("public", "max-age", "stale-while-revalidate")
                .doesNotContain("stale-if-error", "immutable", "s-maxage");
        assertThat(Pattern.compile("\\d+").matcher(caching).results().mapToInt(age -> Integer.parseInt(age.group())).sum())
                .isBetween(1, 60);
    }

    @Test
    void a_query_that_means_nothing_makes_no_page_of_its_own() {
        Visit.to("/counted");
        int rendered = RENDERED.get();
        for (String query : new String[] {"?utm_source=x", "?a=1&b=2", "?themes=school", "?x=%3Ctheme"}) {
            assertThat(Visit.to("/counted" + query).statusCode()).isEqualTo(200);
        }
        assertThat(RENDERED).hasValue(rendered);
        assertThat(Visit.read("/en/stories?theme=school")).isNotEqualTo(Visit.read("/en/stories"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "image/png", "garbage", "text/html;q=0", "*/*"})
    void a_page_goes_to_whoever_asks_new_or_kept(String accepted) {
        nothing_is_kept();
        assertThat(Visit.to("/en/stories/feed.json", "Accept", accepted).contentType()).startsWith("application/feed+json");
        assertThat(Visit.to("/en/stories/feed.json", "Accept", accepted).statusCode()).isEqualTo(200);
    }

    private static String headers(Response answer) {
        return answer.headers().asList().stream().filter(header -> !header.getName().equalsIgnoreCase("content-length"))
                .map(header -> header.getName().toLowerCase() + ": " + header.getValue()).sorted().toList() + " " + answer.statusCode();
    }
}
