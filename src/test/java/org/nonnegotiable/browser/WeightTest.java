package org.nonnegotiable.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeightTest {

    private final SmallSite site = new SmallSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_light_page_passes_and_bytes_are_counted_compressed() {
        String page = site.with("/site.css", "p { color: black }".repeat(3000)).page("/", "<link rel=stylesheet href=/site.css>");
        assertThatCode(() -> Weight.check(page)).doesNotThrowAnyException();
        assertThat(Weight.of(page).bytes()).isBetween(100, 2000);
    }

    @Test
    void a_stylesheet_of_20_KB_is_too_heavy() {
        site.with("/site.css", noise(20));
        String page = site.page("/", "<link rel=stylesheet href='/site.css'>");
        assertThatThrownBy(() -> Weight.check(page)).hasMessageContaining("/site.css").hasMessageContaining("more than the first flight");
    }

    @Test
    void a_script_counts_when_it_holds_the_page_back() {
        site.with("/live.js", noise(20));
        assertThatThrownBy(() -> Weight.check(site.page("/", "<head><script src=/live.js></script></head><body>")))
                .hasMessageContaining("live.js");
        for (String waits : new String[] {"defer", "async", "type=module"}) {
            String page = site.page("/", "<head><script src=/live.js " + waits + "></script></head>");
            assertThatCode(() -> Weight.check(page)).doesNotThrowAnyException();
        }
        assertThatCode(() -> Weight.check(site.page("/", "<head></head><body><script src=/live.js></script>"))).doesNotThrowAnyException();
    }

    @Test
    void of_a_whole_page_scripts_count_that_wait() {
        site.with("/editor.js", noise(20)).with("/site.css", noise(5));
        String html = "<head><link rel=stylesheet href=/site.css><script type=module src=/editor.js></script></head>";
        Weight whole = Weight.whole(site.address() + "/desk", html.getBytes(), html);
        assertThat(whole.bytes()).isBetween(25 * 1024, 60 * 1024);
        assertThatThrownBy(() -> whole.holds(25 * 1024)).hasMessageContaining("/editor.js").hasMessageContaining("more than agreed");
    }

    @Test
    void imports_fonts_and_preloads_count() {
        site.with("/fonts/a.woff2", noise(5)).with("/more.css", "@font-face { font-family: A; src: local(A), url('fonts/a.woff2') }")
                .with("/site.css", "@import \"more.css\";").with("/b.avif", noise(5));
        String page = site.page("/", "<link rel=stylesheet href=/site.css><link rel=preload as=image href=/b.avif>");
        assertThat(Weight.of(page).bytes()).isGreaterThan(10 * 1024);
    }

    @Test
    void a_stylesheet_for_paper_or_in_a_comment_does_not_count() {
        site.with("/paper.css", noise(20));
        String page = site.page("/", "<!-- <link rel=stylesheet href=/gone.css> -->"
                + "<link rel=stylesheet media=print href=/paper.css>");
        assertThatCode(() -> Weight.check(page)).doesNotThrowAnyException();
    }

    @Test
    void a_missing_part_fails() {
        assertThatThrownBy(() -> Weight.check(site.page("/", "<link rel=stylesheet href=/gone.css>")))
                .hasMessageContaining("/gone.css answered 404");
    }

    /** Letters that hardly compress: at least so many KB. */
    private static String noise(int kilobytes) {
        return new Random(1).ints(kilobytes * 1400L, 'A', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
