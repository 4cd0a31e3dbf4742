package org.nonnegotiable.safeguarding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
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

/** The children's files as people with every need meet them. */
@QuarkusTest
@InChromium(cookies = {Cast.COOKIE, Cast.SAID})
class ChildPagesTest {

    private static final List<String> PAGES = List.of("", "/answers", "/terms", "/terms/spellings", "/consent", "/consent/new");

    final Member safeguarder = Cast.safeguarder();
    String path;

    @BeforeEach
    void a_file() {
        path = requiringNew().call(() -> Cleared.child("PT").deskPath());
    }

    @AfterEach
    void erased() {
        requiringNew().run(() -> Child.<Child>list("embassy", "PT").forEach(one -> one.erase(Cleared.NOW)));
    }

    @Test
    void every_page_is_accessible_in_the_light(Page page) {
        everyPageIsAccessible(page);
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID}, dark = true, screen = Screen.NARROW_PHONE)
    void every_page_is_accessible_in_the_dark_on_a_small_phone_and_no_wider_than_it(Page page) {
        everyPageIsAccessible(page);
    }

    @Test
    void the_markup_is_as_the_standards_want_it() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("list", safeguarder.get("/desk/children").asString());
        PAGES.forEach(page -> pages.put(page, safeguarder.get(path + page).asString()));
        pages.put("answers refused", safeguarder.post(path + "/answers").asString());
        pages.put("consent refused", safeguarder.post(path + "/consent").asString());
        pages.put("terms refused", safeguarder.post(path + "/terms").asString());
        pages.put("hold refused", safeguarder.post(path + "/hold").asString());
        Markup.check(pages);
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID}, script = false, errors = "422")
    void without_script_a_hold_is_put_on_and_lifted(Page page) {
        safeguarder.signIn(page);
        page.navigate(path);
        button(page, "Put on hold");
        assertThat(page.locator(".problems")).isFocused();
        page.getByLabel("Why on hold?").fill("A sister has not come back");
        button(page, "Put on hold");
        assertThat(page.getByText("A sister has not come back")).isVisible();
        page.getByLabel("Why may it be lifted?").fill("She has");
        button(page, "Lift the hold");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("No longer on hold");
    }

    private void everyPageIsAccessible(Page page) {
        safeguarder.signIn(page);
        page.navigate("/desk/children");
        Accessibility.check(page);
        for (String one : PAGES) {
            page.navigate(path + one);
            Accessibility.check(page);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(one).isTrue();
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }
}
