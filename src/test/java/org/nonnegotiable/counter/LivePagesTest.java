package org.nonnegotiable.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.SmallSite;
import org.nonnegotiable.edition.LiveStream;

/** What a reader sees who has a page open while a reading is confirmed. */
@QuarkusTest
@InChromium
class LivePagesTest {

    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(20_000);
    private static final String NEWSROOM = "http://127.0.0.1:*";

    @RegisterExtension
    LedgerInTest ledger = new LedgerInTest();
    @TestHTTPResource
    String home;
    @Inject
    LiveStream stream;
    private final SmallSite newsroom = new SmallSite();

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    @InChromium(origins = NEWSROOM)
    void open_pages_and_embeds_of_others_show_a_confirmed_reading(Page front, @InChromium(locale = "uk") Page counter,
            @InChromium(origins = NEWSROOM) Page stranger) {
        front.navigate("/en/");
        counter.navigate("/uk/counter");
        stranger.navigate(newsroom.page("/", "<iframe src='%sembed/en/returned'></iframe><iframe sandbox='allow-scripts' src='%sembed/ar/returned'></iframe>"
                .formatted(home, home)).replace("localhost", "127.0.0.1")); // another site, not only another port
        FrameLocator plain = stranger.frameLocator("iframe >> nth=0");
        FrameLocator sandboxed = stranger.frameLocator("iframe >> nth=1");
        assertThat(plain.locator(".number")).containsText("2,000");
        until(4);
        Map<String, Locator> places = Map.of("front", front.locator("main"), "counter", counter.locator("#returned"),
                "embed", plain.locator(".count"), "sandboxed embed", sandboxed.locator(".count data[value='2468']"));
        Map<String, String> numbers = Map.of("front", "2,468", "counter", "2 468", "embed", "2,468", "sandboxed embed", "");
        long begun = System.nanoTime();
        ledger.confirm("returned", "2026-11-01", 2468);
        for (String place : List.of("front", "counter", "embed", "sandboxed embed")) {
            assertThat(places.get(place)).containsText(numbers.get(place), SOON);
            System.out.printf("%s changed after %.0f ms%n", place, (System.nanoTime() - begun) / 1e6);
        }
    }

    @Test
    void a_change_is_announced_politely_in_the_language_of_the_page(Page page) {
        page.navigate("/uk/counter");
        until(1);
        Locator voice = page.locator("[aria-live=polite]");
        assertThat(voice).isEmpty();
        ledger.confirm("returned", "2026-11-01", 2468);
        assertThat(voice).containsText("2 468", SOON);
        assertThat(voice).containsText(page.locator("#returned .counts").textContent());
    }

    @Test
    void an_open_page_that_lost_its_stream_catches_up(Page page) {
        page.navigate("/en/counter");
        until(1);
        stream.release();
        ledger.confirm("returned", "2026-11-01", 2468);
        assertThat(page.locator("#returned")).containsText("2,468", SOON);
    }

    @Test
    void a_hidden_page_holds_no_connection_and_catches_up_when_it_is_shown(Page page) {
        page.navigate("/en/counter");
        until(1);
        pretend(page, true);
        until(0);
        ledger.confirm("returned", "2026-11-01", 2468);
        assertThat(page.locator("#returned")).containsText("2,000");
        pretend(page, false);
        assertThat(page.locator("#returned")).containsText("2,468", SOON);
    }

    @Test
    void who_stands_on_the_link_of_a_number_stands_there_still(Page page) {
        page.navigate("/en/counter/returned");
        until(1);
        page.locator(".count a").focus();
        ledger.confirm("returned", "2026-11-01", 2468);
        assertThat(page.locator(".count.new")).containsText("2,468", SOON);
        assertThat(page.locator(".count a")).isFocused();
    }

    @Test
    void a_dated_page_never_changes(Page page) {
        page.navigate("/en/counter/returned/2026-02-17");
        assertThat(page.content()).doesNotContain("<script type=\"module\"");
        assertThat(page.locator(".number").first()).containsText("2,000");
    }

    @Test
    @InChromium(script = false)
    void without_script_a_page_says_what_was_current(Page page) {
        page.navigate("/en/counter");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("2,000");
        until(0);
    }

    private static void pretend(Page page, boolean hidden) {
        page.evaluate("hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
                + "document.dispatchEvent(new Event('visibilitychange')) }", hidden);
    }

    /** Waits for so many open streams. */
    private void until(int readers) {
        long begun = System.nanoTime();
        while (stream.readers() != readers) {
            Thread.yield();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("waiting for %d readers", readers).isLessThan(Duration.ofSeconds(20));
        }
    }
}
