package org.nonnegotiable.browser.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Screen;

@QuarkusTest
@InChromium
class ReadersTest {

    @Test
    @InChromium(screen = Screen.NARROW_PHONE, script = false, locale = "uk-UA")
    void a_ukrainian_on_a_small_phone_without_script_reads_a_story_and_learns_how_to_have_it_withdrawn(Page page) {
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile("/uk/$"));
        link(page, "Історії").first().click();
        link(page, "нащо тобі одна").click();
        assertThat(heading(page, "Друга рукавичка")).isVisible();
        assertThat(page.getByText("Зразок: історію вигадано")).isVisible();
        link(page, "Зверніться до будь-якого посольства України").click();
        link(page, "Польща").click();
        assertThat(heading(page, "Посольство України")).isVisible();
        assertThat(page.getByText("Варшава")).isVisible();
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("відкликати"))).isVisible();
    }

    @Test
    void a_journalist_finds_the_number_its_day_and_its_source(Page page) {
        page.navigate("/en/");
        link(page, "The number").click();
        Locator returned = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Returned under Bring Kids Back UA"));
        assertThat(returned).containsText("2,000");
        assertThat(returned).containsText("as of 17 February 2026");
        assertThat(returned).containsText("stated by President of Ukraine");
        assertThat(returned.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("source: UNN"))).hasAttribute("href", Pattern.compile("^https://unn\\.ua/en/news/"));
        link(page, "How we count").first().click();
        assertThat(heading(page, "How the figures are made")).isVisible();
    }

    @Test
    void a_reader_with_a_keyboard_changes_the_language_and_stays_on_the_story(Page page) {
        page.navigate(Kinds.story("en"));
        press(page, "Tab");
        assertThat(link(page, "Skip to the content")).isFocused();
        assertThat(link(page, "Skip to the content")).isInViewport();
        press(page, "Enter");
        assertThat(page).hasURL(Pattern.compile("#main$"));
        page.navigate(Kinds.story("en"));
        tabTo(page, page.getByText("English").first());
        press(page, "Enter");
        Locator german = link(page, "Deutsch");
        assertThat(german).isVisible();
        tabTo(page, german);
        press(page, "Enter");
        assertThat(page).hasURL(Pattern.compile("/de/stories/[^/]+$"));
        assertThat(heading(page, "Der andere")).isVisible();
    }

    @Test
    @InChromium(dark = true, screen = Screen.PHONE, locale = "ar")
    void an_arabic_reader_at_night_reads_from_right_to_left(Page page) {
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile("/ar/$"));
        link(page, "العدد").click();
        assertThat(page.getByText("٢٬٠٠٠")).isVisible();
        assertThat(page.getByText("١٧ فبراير ٢٠٢٦").first()).isVisible();
        Locator title = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
        assertThat(title).hasCSS("direction", "rtl");
        assertThat(brightness(page)).isLessThan(60);
        double end = title.boundingBox().x + title.boundingBox().width;
        assertThat(end).isGreaterThan(Screen.PHONE.width - 40.0);
    }

    @Test
    @InChromium(locale = "ja")
    void a_japanese_reader_is_told_in_which_language_a_story_is(Page page) {
        page.navigate("/ja/stories");
        link(page, "Throw it away").click();
        assertThat(page.getByText("この文章の日本語版はまだありません。表示している言語：英語")).isVisible();
        Locator story = page.getByRole(AriaRole.ARTICLE);
        assertThat(story).hasAttribute("lang", "en");
        assertThat(heading(page, "The other mitten")).isVisible();
        assertThat(page.getByText("見本：創作であり、証言ではありません")).isVisible();
        link(page, "すべてのストーリー").click();
        assertThat(heading(page, "ストーリー")).isVisible();
    }

    @Test
    @InChromium(errors = "404")
    void a_lost_reader_is_led_home(Page page) {
        page.navigate("/en/stories/cut-of");
        assertThat(heading(page, "There is nothing at this address")).isVisible();
        link(page, "To the front page").click();
        assertThat(page).hasURL(Pattern.compile("/en/$"));
    }

    @Test
    void paper_carries_the_story_and_no_menus(Page page) {
        page.navigate(Kinds.story("en"));
        Locator menu = page.getByRole(AriaRole.NAVIGATION).first();
        assertThat(menu).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(menu).isHidden();
        assertThat(page.getByText("English").first()).isHidden();
        assertThat(page.getByText("Pass it on")).isHidden();
        assertThat(heading(page, "The other mitten")).isVisible();
        assertThat(page.getByText("Sample: invented, not a testimony")).isVisible();
        page.navigate("/en/counter");
        assertThat(brightness(page)).isGreaterThan(250);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    private static void tabTo(Page page, Locator place) {
        String reached = "it => (it.closest('summary') ?? it).matches(':focus-visible')";
        for (int i = 0; i < 40 && !Boolean.TRUE.equals(place.evaluate(reached)); i++) {
            press(page, "Tab");
        }
        assertThat(place.evaluate(reached)).isEqualTo(true);
    }

    /** Of the paper, 0 to 255. */
    private static int brightness(Page page) {
        return (Integer) page.evaluate("Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3))");
    }
}
