package org.nonnegotiable.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.nonnegotiable.browser.Keyboard;

/** Tab to everything, and then the keys that belong to it. */
record ByKeyboard(Keyboard keys) implements Fingers {

    private static final int MOST_CHOICES = 400;

    /** Enter follows and presses, Space turns a tick over. */
    @Override
    public void activate(Locator place) {
        keys.reach(place);
        keys.press("checkbox".equals(place.getAttribute("type")) ? "Space" : "Enter");
    }

    @Override
    public void write(Locator field, String words) {
        keys.reach(field);
        keys.press("Control+a");
        keys.type(words);
    }

    /** In the order of an English browser. */
    @Override
    public void date(Locator field, String iso) {
        keys.reach(field);
        keys.type(iso.substring(5, 7) + iso.substring(8) + iso.substring(0, 4));
        assertThat(field.inputValue()).isEqualTo(iso);
    }

    /** The first word mostly leads there; or else it is looked for from the beginning. */
    @Override
    public void choose(Locator choice, String option) {
        keys.reach(choice);
        keys.type(option.split(" ")[0]);
        if (!chosen(choice).startsWith(option)) {
            keys.press("Home");
        }
        for (int i = 0; i < MOST_CHOICES && !chosen(choice).startsWith(option); i++) {
            keys.press("ArrowDown");
        }
        assertThat(chosen(choice)).startsWith(option);
    }

    private static String chosen(Locator choice) {
        return (String) choice.evaluate("it => it.selectedOptions[0].label");
    }

    /** Tab leads into a group, arrows lead on in it. */
    @Override
    public void pick(Locator radio) {
        keys.reach(radio);
        for (int i = 0; i < MOST_CHOICES && !isFocused(radio); i++) {
            keys.press("ArrowDown");
        }
        if (!radio.isChecked()) {
            keys.press("Space");
        }
        assertThat(radio.isChecked()).as("picked %s", radio).isTrue();
    }

    /** As far as the field; the window in which a file is found is the computer's own. */
    @Override
    public void attach(Locator field, FilePayload file) {
        keys.reach(field);
        field.setInputFiles(file);
    }

    private static boolean isFocused(Locator place) {
        return Boolean.TRUE.equals(place.evaluate("it => it === document.activeElement"));
    }
}
