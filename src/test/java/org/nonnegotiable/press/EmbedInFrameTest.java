package org.nonnegotiable.press;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Screen;
import org.nonnegotiable.browser.Screenshots;
import org.nonnegotiable.browser.SmallSite;
import org.nonnegotiable.language.Language;

/** The frame as another site has it: sandboxed as WordPress does it, and not. */
@QuarkusTest
class EmbedInFrameTest {

    private static final String NEWSPAPER = "http://127.0.0.1:*";

    @ParameterizedTest
    @CsvSource({"en, '', 480, auto", "en, sandbox=allow-scripts, 280, auto", "ar, sandbox=allow-scripts, 280, dark", "he, '', 480, light", "ja, '', 280, light"})
    @InChromium(origins = NEWSPAPER)
    void a_page_of_another_site_shows_the_number_in_its_style(String language, String sandbox, int width, String theme, Page page) {
        String site = ConfigProvider.getConfig().getValue("test.url", String.class);
        String embed = site + "/embed/" + language + "/returned?at=2025-07-25&theme=" + theme;
        try (SmallSite newspaper = new SmallSite()) {
            newspaper.with("/article", "<!DOCTYPE html><title>An article</title><h1>An article</h1><iframe %s title=number width=%d height=400 src='%s'></iframe>"
                    .formatted(sandbox, width, embed));
            page.navigate(newspaper.address().replace("localhost", "127.0.0.1") + "/article"); // another site, not only another port
            FrameLocator frame = page.frameLocator("iframe");
            frame.locator(".mark").waitFor();
            assertThat(frame.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") || language.equals("he") ? "rtl" : "ltr");
            assertThat(frame.locator(".mark").evaluate("mark => getComputedStyle(mark).textDecorationColor")).asString().contains("242, 183, 5");
            assertThat(frame.locator("body").evaluate("body => getComputedStyle(body).backgroundColor"))
                    .isEqualTo(theme.equals("dark") ? "rgb(14, 26, 46)" : "rgb(251, 248, 241)");
            assertThat(frame.locator("html").evaluate("html => html.scrollWidth <= html.clientWidth")).isEqualTo(true);
            assertThat(frame.locator("html").evaluate("html => html.scrollHeight")).as("height").satisfies(height ->
                    assertThat((int) height).isLessThanOrEqualTo(Embed.heightAt(width)));
            Screenshots.save(page, "embed-" + language + "-" + width + "-" + theme);
        }
    }

    @Test
    @InChromium(script = false)
    void without_script_the_form_builds_the_frame_and_shows_it(Page page) {
        page.navigate("/en/counter/returned/2025-07-25/cite");
        page.getByLabel("Language of the embed").selectOption("ar");
        page.getByLabel("Colours").selectOption("dark");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the code")).click();
        assertThat(page.getByLabel("Code for your page").inputValue()).contains("/embed/ar/returned?at=2025-07-25&amp;theme=dark");
        assertThat(page.frameLocator("iframe").locator("html").getAttribute("dir")).isEqualTo("rtl");
        Screenshots.save(page, "cite-desktop");
    }

    @Test
    @InChromium(screen = Screen.NARROW_PHONE, dark = true)
    void with_script_a_button_copies(Page page) {
        page.navigate("/ar/counter/returned/cite");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("BibTeX")).click();
        page.getByText(Language.fromString("ar").message("cite_copied")).waitFor();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).isEqualTo(true);
        Screenshots.save(page, "cite-ar-phone-dark");
    }
}
