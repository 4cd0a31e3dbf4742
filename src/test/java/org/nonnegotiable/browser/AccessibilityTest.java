package org.nonnegotiable.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InChromium(screen = Screen.PHONE)
class AccessibilityTest {

    private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-ancestors 'none'";

    private final SmallSite site = new SmallSite()
            .with("/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "Content-Type", "image/svg+xml")
            .with("/pale.css", "p { color: #aaa; background: #fff }", "Content-Type", "text/css")
            .with("/dark.css", "@media (prefers-color-scheme: dark) { body { background: #222; color: #333 } }", "Content-Type", "text/css")
            .with("/picture.css", "body { background-image: linear-gradient(#000, #fff) }", "Content-Type", "text/css");

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_usable_page_with_the_strictest_policy_passes(Page page, @InChromium(script = false) Page withoutScript) {
        open(page, "", "<p>come home");
        assertThatCode(() -> Accessibility.check(page)).doesNotThrowAnyException();
        open(withoutScript, "", "<p>come home");
        assertThatCode(() -> Accessibility.check(withoutScript)).doesNotThrowAnyException();
    }

    @Test
    void a_picture_without_a_description_is_found_whatever_the_policy(Page page, @InChromium(script = false) Page withoutScript) {
        open(page, "", "<img src=/a.svg>");
        assertThatThrownBy(() -> Accessibility.check(page)).hasMessageContaining("image-alt").hasMessageContaining("alternative text")
                .hasMessageContaining("[img]");
        open(withoutScript, "", "<img src=/a.svg>");
        assertThatThrownBy(() -> Accessibility.check(withoutScript)).hasMessageContaining("image-alt");
    }

    @Test
    void pale_letters_are_found(Page page) {
        open(page, "<link rel=stylesheet href=/pale.css>", "<p>come home");
        assertThatThrownBy(() -> Accessibility.check(page)).hasMessageContaining("color-contrast:");
    }

    @Test
    void letters_that_fade_only_in_the_dark_are_found_in_the_dark(Page page, @InChromium(dark = true) Page dark) {
        open(page, "<link rel=stylesheet href=/dark.css>", "<p>come home");
        assertThatCode(() -> Accessibility.check(page)).doesNotThrowAnyException();
        open(dark, "<link rel=stylesheet href=/dark.css>", "<p>come home");
        assertThatThrownBy(() -> Accessibility.check(dark)).hasMessageContaining("color-contrast:");
    }

    @Test
    void a_contrast_that_cannot_be_measured_fails_too(Page page) {
        open(page, "<link rel=stylesheet href=/picture.css>", "<p>come home");
        assertThatThrownBy(() -> Accessibility.check(page)).hasMessageContaining("color-contrast").hasMessageContaining("gradient");
    }

    @Test
    void a_page_without_a_heading_breaks_good_practice(Page page) {
        page.navigate(site.page("/bare", "<!doctype html><html lang=en><title>Children</title><main><p>come home</main>"));
        assertThatThrownBy(() -> Accessibility.check(page)).hasMessageContaining("page-has-heading-one");
    }

    private void open(Page page, String head, String body) {
        page.navigate(site.page("/", "<!doctype html><html lang=en><meta charset=utf-8><title>Children</title>"
                + "<meta name=viewport content='width=device-width'>" + head + "<body><main><h1>Children</h1>" + body + "</main>",
                "Content-Security-Policy", STRICT));
    }
}
