package org.nonnegotiable.browser.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

/** As most people do. */
record ByMouse() implements Fingers {

    @Override
    public void activate(Locator place) {
        place.click();
    }

    @Override
    public void write(Locator field, String words) {
        field.fill(words);
    }

    @Override
    public void date(Locator field, String iso) {
        field.fill(iso);
    }

    @Override
    public void choose(Locator choice, String option) {
        choice.selectOption(new SelectOption().setLabel(choice.locator("option").allTextContents().stream()
                .filter(one -> one.startsWith(option)).findFirst().orElseThrow()));
    }

    @Override
    public void pick(Locator radio) {
        radio.check();
    }

    @Override
    public void attach(Locator field, FilePayload file) {
        field.setInputFiles(file);
    }
}
