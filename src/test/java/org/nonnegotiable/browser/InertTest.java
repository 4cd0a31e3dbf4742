package org.nonnegotiable.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InChromium(errors = "favicon.ico") // asked for when the small site may have gone
class InertTest {

    private final SmallSite site = new SmallSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void words_are_words(Page page) {
        String address = site.page("/", "<title>a</title><p title=\"&lt;script&gt;alert(1)&lt;/script&gt;\">&lt;img src=x onerror=alert(1)&gt; javascript:alert(1)</p><a href=\"/b\">b</a>");
        assertThatCode(() -> Inert.on(page).at(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p onmouseover=alert(1)>x</p>", "<a href=\"java&#9;script:alert(1)\">x</a>", "<a href=' javascript:alert(1)'>x</a>", "<p style=color:red>x</p>",
        "<style>p { color: red }</style>", "<iframe></iframe>", "<script type=module></script>", "<math></math>", "<img alt=x>", "<form action=javascript:x></form>"})
    void an_element_that_nobody_wrote_is_found(String html, Page page) {
        String address = site.page("/", html);
        assertThatThrownBy(() -> Inert.on(page).at(address)).isInstanceOf(AssertionError.class).hasMessageContaining("holds more than words");
    }

    @Test
    void a_dialog_is_found(Page page) {
        String address = site.page("/", "<p>x</p>");
        Inert inert = Inert.on(page).at(address);
        page.evaluate("alert(1)");
        assertThatThrownBy(inert::check).hasMessageContaining("a dialog: 1");
    }
}
