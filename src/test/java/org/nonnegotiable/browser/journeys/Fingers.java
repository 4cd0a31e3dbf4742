package org.nonnegotiable.browser.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** How somebody works on what they have found: with the keyboard alone, or with a mouse or a fingertip. */
interface Fingers {

    /** Follows a link, presses a button, turns a tick over, opens what is folded. */
    void activate(Locator place);

    /** In place of what stands there. */
    void write(Locator field, String words);

    /** @param iso year, month, day */
    void date(Locator field, String iso);

    /** @param option how it begins */
    void choose(Locator choice, String option);

    void pick(Locator radio);

    void attach(Locator field, FilePayload file);
}
