package org.nonnegotiable.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Fingers on a keyboard: a thing they do not reach by Tab, or cannot see that they have reached, is not there for them. */
public final class Keyboard {

    /** More than any page of ours has stops. */
    private static final int MOST = 200;
    private static final String WAY = """
            wanted => {
                const here = document.activeElement
                if (here === wanted || wanted.type === 'radio' && here.type === 'radio' && here.name === wanted.name && here.form === wanted.form) return ''
                if (here.matches('a[href="#main"]') && wanted.closest('main')) return 'Enter'
                if (here === document.body) return 'Tab'
                return here.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab'
            }""";
    private static final String SEEN = """
            () => {
                const here = document.activeElement, style = getComputedStyle(here), box = here.getBoundingClientRect()
                return here.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                    && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
            }""";

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** From where the focus is, forwards or back, past the masthead by the link that is there for it. Of a group of radio buttons any is near enough. */
    public void reach(Locator wanted) {
        int presses = 0;
        for (String way = way(wanted); !way.isEmpty(); way = way(wanted)) {
            if (presses++ > MOST) {
                throw new AssertionError("Tab does not lead to %s on %s; the focus is at %s".formatted(wanted, page.url(), focused()));
            }
            press(way);
        }
        if (!Boolean.TRUE.equals(page.evaluate(SEEN))) {
            throw new AssertionError("nobody sees that the focus is at %s on %s".formatted(focused(), page.url()));
        }
    }

    public void press(String key) {
        page.keyboard().press(key);
    }

    public void type(String words) {
        page.keyboard().type(words);
    }

    private String way(Locator wanted) {
        return (String) wanted.evaluate(WAY);
    }

    private Object focused() {
        return page.evaluate("document.activeElement.outerHTML.slice(0, 200)");
    }
}
