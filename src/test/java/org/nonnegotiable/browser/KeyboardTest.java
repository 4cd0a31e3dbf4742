package org.nonnegotiable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InChromium(script = false, errors = "favicon.ico")
class KeyboardTest {

    private final SmallSite site = new SmallSite().with("/unseen.css", ":focus-visible { outline: none }", "Content-Type", "text/css");

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void it_goes_forwards_and_back_and_past_the_menu(Page page) {
        page.navigate(site.page("/", "<!doctype html><title>Desk</title><a href=#main>Skip</a><p><a href=/a>Menu</a><main id=main><input id=first><input id=last></main>"));
        Keyboard keys = new Keyboard(page);
        keys.reach(page.locator("#last"));
        keys.type("x");
        assertThat(page.locator("#last")).hasValue("x");
        assertThat(page).hasURL(site.address() + "/#main");
        keys.reach(page.locator("#first"));
        assertThat(page.locator("#first")).isFocused();
        keys.reach(page.getByText("Menu"));
        assertThat(page.getByText("Menu")).isFocused();
    }

    @Test
    void what_tab_passes_by_is_not_reached_though_it_could_be_clicked(Page page) {
        page.navigate(site.page("/", "<!doctype html><title>Desk</title><button>One</button><div onclick='' tabindex=-1>Two</div>"));
        assertThatThrownBy(() -> new Keyboard(page).reach(page.getByText("Two"))).hasMessageContaining("Tab does not lead to");
    }

    @Test
    void a_trap_is_found(@InChromium(errors = "favicon.ico") Page page) {
        page.navigate(site.page("/", "<!doctype html><title>Desk</title><input id=trap><button>Two</button>"));
        page.evaluate("() => { document.querySelector('button').onfocus = () => document.getElementById('trap').focus() }");
        assertThatThrownBy(() -> new Keyboard(page).reach(page.getByText("Two"))).hasMessageContaining("the focus is at <input id=\"trap\">");
    }

    @Test
    void a_focus_that_nobody_sees_is_none(Page page) {
        page.navigate(site.page("/", "<!doctype html><title>Desk</title><link rel=stylesheet href=/unseen.css><button>One</button>"));
        assertThatThrownBy(() -> new Keyboard(page).reach(page.getByText("One"))).hasMessageContaining("nobody sees that the focus is at <button>");
    }
}
