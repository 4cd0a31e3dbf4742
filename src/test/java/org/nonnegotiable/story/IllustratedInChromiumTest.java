package org.nonnegotiable.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Accessibility;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Markup;
import org.nonnegotiable.browser.Screen;
import org.nonnegotiable.browser.Screenshots;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.safeguarding.Telling;

/** A story with a picture, as readers with every screen meet it, and as it is chosen at the desk. */
@QuarkusTest
@InChromium
class IllustratedInChromiumTest {

    private static final List<String> PAGES = List.of("/en/stories/seen-en", "/ar/stories/seen-ar", "/en/stories", "/ar/stories", "/en/", "/ar/", "/fr/stories/seen-en");
    private static final String SHIFT = """
            () => new Promise(told => new PerformanceObserver(list => told(list.getEntries().reduce((sum, one) => sum + one.value, 0)))
                .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => told(0), 500))""";

    private StoredPicture stored;
    private RealStory story;

    @BeforeEach
    void publish() {
        stored = StoredPicture.of("DE", 1200, 800);
        story = RealStory.draft("seen", "en", "ar");
        story.change(one -> {
            one.embassy = "DE";
            Facts facts = one.facts();
            one.take(new Facts(facts.age(), facts.oblast(), facts.returned(), Telling.COMPOSITE, null, stored.id()), one.themes);
            one.texts.forEach(text -> RealStory.publish(text, Instant.parse("2030-01-01T10:00:00Z")));
        });
    }

    @AfterEach
    void remove() {
        story.close();
        stored.close();
    }

    @Test
    void on_a_desktop(Page page) {
        everyPage(page, "desktop");
        page.navigate("/en/stories/seen-en");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Screenshots.save(page, "story-with-picture-print");
        assertThat(page.locator(".picture img").boundingBox().height).isLessThan(400);
    }

    @Test
    @InChromium(screen = Screen.NARROW_PHONE, dark = true)
    void on_a_small_phone_in_the_dark(Page page) {
        everyPage(page, "phone");
    }

    private static void everyPage(Page page, String screen) {
        for (String path : PAGES) {
            page.navigate(path);
            page.locator(".picture img").first().scrollIntoViewIfNeeded();
            assertThat(page.locator(".picture img").first()).hasJSProperty("complete", true);
            Accessibility.check(page);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path).isTrue();
            assertThat(((Number) page.evaluate(SHIFT)).doubleValue()).as("what moves on %s", path).isLessThan(0.01);
            page.evaluate("scrollTo(0, 0)");
            Screenshots.save(page, "story-with-picture-" + screen + path.replace('/', '-'));
        }
    }

    @Test
    void the_markup_is_as_the_standards_want_it() {
        Map<String, String> pages = new LinkedHashMap<>();
        PAGES.forEach(path -> pages.put(path, Visit.read(path)));
        Markup.check(pages);
    }

    @Test
    @InChromium(script = false, screen = Screen.NARROW_PHONE, dark = true, cookies = {Cast.COOKIE, Cast.SAID})
    void at_the_desk_a_picture_is_chosen_without_script_on_a_small_phone(Page page) {
        Member writer = Cast.writer("DE", "uk");
        Long draft = Desk.story();
        try {
            String facts = "/desk/stories/" + draft + "/facts";
            writer.signIn(page);
            page.navigate(facts);
            Locator choice = page.getByLabel("Picture " + stored.id());
            choice.check();
            Accessibility.check(page);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
            Screenshots.save(page, "desk-facts-with-pictures");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
            page.navigate(facts);
            assertThat(choice).isChecked();
            page.navigate("/desk/stories/" + draft + "/uk");
            Accessibility.check(page);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
            Screenshots.save(page, "desk-text-with-picture");
            page.navigate("/desk/stories/" + draft + "/uk/preview");
            assertThat(page.locator(".picture img")).hasJSProperty("complete", true);
            assertThat(((Number) page.locator(".picture img").evaluate("one => one.naturalWidth")).intValue()).isPositive();
            Markup.check(Map.of(facts, writer.get(facts).asString(), "text", writer.get("/desk/stories/" + draft + "/uk").asString(),
                    "upload", writer.get("/desk/pictures/new?back=" + facts).asString(),
                    "picture", writer.get(stored.get().deskAddress() + "?back=" + facts).asString()));
        } finally {
            Desk.remove(draft);
        }
    }
}
