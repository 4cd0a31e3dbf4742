package org.nonnegotiable.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The browser: started by the first test that needs it, closed when the run of tests ends. Of one thread, like Playwright. */
class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of("--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-domain-reliability", "--disable-default-apps", "--no-first-run", "--no-pings", "--disable-gpu",
            // a page that asks a stranger gets no answer, whatever the machine could reach
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

    private final Playwright playwright;
    private final Browser browser;

    static Chromium of(ExtensionContext test) {
        return test.getRoot().getStore(ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(Chromium.class, first -> new Chromium(), Chromium.class);
    }

    private Chromium() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new LaunchOptions()
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

    @Override
    public void close() {
        playwright.close();
    }
}
