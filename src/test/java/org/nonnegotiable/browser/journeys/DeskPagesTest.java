package org.nonnegotiable.browser.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Accessibility;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Markup;
import org.nonnegotiable.browser.Screen;

/** The desk's frame and the coordinators' pages, as people with every need meet them. */
@QuarkusTest
@InChromium(cookies = {Cast.COOKIE, Cast.SAID})
class DeskPagesTest {

    private static final List<String> PAGES = List.of("/desk", "/desk/help", "/desk/help/child", "/desk/audit", "/desk/audit?from=x", "/desk/freeze",
            "/desk/milestones", "/desk/milestones/new", "/desk/embassies", "/desk/embassies/new", "/desk/embassies/de", "/desk/pages",
            "/desk/pages/about/ar", "/desk/languages", "/desk/languages/ar", "/desk/languages/uk/desk_problems", "/desk/readings",
            "/desk/readings/new", "/desk/readings/29/correction");

    private final Member coordinator = Cast.coordinator();

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID}, errors = "422")
    void every_page_is_accessible_in_the_light(Page page) {
        everyPageIsAccessible(page);
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID}, dark = true, screen = Screen.NARROW_PHONE, errors = "422")
    void every_page_is_accessible_in_the_dark_on_a_small_phone_and_no_wider_than_it(Page page) {
        everyPageIsAccessible(page);
    }

    @Test
    void the_markup_is_as_the_standards_want_it_in_both_languages() {
        Map<String, String> pages = new LinkedHashMap<>();
        PAGES.forEach(path -> pages.put(path, coordinator.get(path).asString()));
        pages.put("refused", coordinator.post("/desk/milestones", "day", "x").asString());
        pages.put("doubted", coordinator.post("/desk/readings", "figure", "returned", "kind", "update", "asOf", "x").asString());
        pages.put("nothing", coordinator.get("/desk/nothing").asString());
        Markup.check(pages);
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID}, script = false, screen = Screen.PHONE, errors = "422")
    void without_script_a_milestone_is_added_and_a_mistake_is_pointed_at(Page page) {
        coordinator.signIn(page);
        page.navigate("/desk/milestones/new");
        field(page, "Source").fill("example.org/x");
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("2 things to put right"))).isVisible();
        assertThat(field(page, "Source")).hasValue("example.org/x");
        assertThat(page.locator(".problems")).isFocused();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write the day")).click();
        assertThat(page).hasURL(Pattern.compile("#day$"));
    }

    @Test
    void with_the_keyboard_alone_somebody_finds_help_and_comes_back(Page page) {
        coordinator.signIn(page);
        page.navigate("/desk");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip to the content"))).isFocused();
        for (int i = 0; i < 30 && !focused(page).equals("Help"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page).hasTitle("Help – The desk");
        assertThat(page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK).filter(new Locator.FilterOptions()
                .setHasText("Help"))).hasAttribute("aria-current", "true");
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID}, errors = "413")
    void a_form_that_is_too_large_is_answered_by_a_page_and_the_browser_still_has_the_words(Page page) {
        coordinator.signIn(page);
        page.navigate("/desk/pages/about/it");
        page.evaluate("document.querySelector('textarea[name=body]').value = 'a'.repeat(9 << 20)");
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("This is too large"))).isVisible();
    }

    private void everyPageIsAccessible(Page page) {
        coordinator.signIn(page);
        for (String path : PAGES) {
            page.navigate(path);
            Accessibility.check(page);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path).isTrue();
        }
    }

    private static String focused(Page page) {
        return page.evaluate("document.activeElement.textContent").toString();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
