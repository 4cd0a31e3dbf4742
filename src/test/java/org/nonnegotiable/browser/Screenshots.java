package org.nonnegotiable.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Pictures of whole pages, for human eyes: {@code target/screenshots/{name}.png}. */
public class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");
    /** On a busy machine Chromium says of a long page now and then that it cannot. */
    private static final int MOST_TRIES = 3;

    private Screenshots() {
    }

    public static Path save(Page page, String name) {
        Path file = FOLDER.resolve(name + ".png");
        for (int tries = 1;; tries++) {
            try {
                page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true).setAnimations(ScreenshotAnimations.DISABLED));
                return file;
            } catch (PlaywrightException e) {
                if (tries == MOST_TRIES || !e.getMessage().contains("Unable to capture screenshot")) {
                    throw e;
                }
            }
        }
    }

    static void ofFailure(Page page, ExtensionContext test) {
        save(page, "failed-" + test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName());
    }
}
