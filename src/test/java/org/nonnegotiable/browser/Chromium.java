package org.nonnegotiable.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The browser: started by the first test that needs it, closed by JUnit when the last test has run. Of one thread, like Playwright.
 * Quarkus loads this class anew for every test profile, Playwright's only once (application.properties): so all share one Chromium.
 */
class Chromium {

    private static final List<String> QUIET = List.of("--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-domain-reliability", "--disable-default-apps", "--no-first-run", "--no-pings", "--disable-gpu",
            // a page that asks a stranger gets no answer, whatever the machine could reach
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

    private final Browser browser;

    Chromium(ExtensionContext test) {
        var wholeRun = test.getRoot().getStore(Namespace.create("chromium"));
        Playwright playwright = wholeRun.computeIfAbsent("playwright", first -> Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))), Playwright.class);
        browser = wholeRun.computeIfAbsent("browser", first -> launched(playwright), Browser.class);
    }

    private static Browser launched(Playwright playwright) {
        return playwright.chromium().launch(new LaunchOptions()
                .setExecutablePath(new ChromiumOnThisMachine().program())
                .setChromiumSandbox(false)
                .setArgs(QUIET));
    }

    BrowserContext fresh(InChromium wanted, String home) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(home)
                .setViewportSize(wanted.screen().width, wanted.screen().height)
                .setColorScheme(wanted.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(wanted.script())
                .setLocale(wanted.locale()));
    }
}
