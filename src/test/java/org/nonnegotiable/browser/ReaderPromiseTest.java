package org.nonnegotiable.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs {@link Visits} as tests of their own, most of which must fail, and looks at what they failed with. */
class ReaderPromiseTest {

    private static final SmallSite SITE = new SmallSite();
    private static final SmallSite STRANGER = new SmallSite().with("/a.js", "").with("/", "welcome");
    private static final Map<String, String> FAULTS = new HashMap<>();

    @InChromium
    static class Visits {

        @Test
        void kept(Page page) {
            page.navigate(SITE.page("/", "<script src=/site.js></script>"
                    + "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='>"));
        }

        @Test
        void stranger(Page page) {
            page.navigate(SITE.page("/", "<script src='%s/a.js'></script>".formatted(STRANGER.address())));
        }

        @Test
        void led_away(Page page) {
            SITE.with("/away", "", "Location", STRANGER.address() + "/");
            page.navigate(SITE.page("/", "<img src=/away>"));
        }

        @Test
        void named_host(Page page) {
            page.navigate(SITE.page("/", "<link rel=stylesheet href='https://fonts.example.org/a.css'>"));
        }

        @Test
        void cookie(Page page) {
            page.navigate(SITE.page("/", "welcome", "Set-Cookie", "visitor=1; Path=/"));
        }

        @Test
        void console_error(Page page) {
            page.navigate(SITE.page("/", "<script>console.error('oh dear')</script>"));
        }

        @Test
        void thrown_error(Page page) {
            page.navigate(SITE.page("/", "<script>nothing.here()</script>"));
        }

        @Test
        void policy(Page page) {
            page.navigate(SITE.page("/", "<p style='color:red'>red", "Content-Security-Policy", "default-src 'none'; img-src 'self'"));
        }

        @Test
        void policy_without_script(@InChromium(script = false) Page page) {
            page.navigate(SITE.page("/", "<img src='%s/a.png'>".formatted(STRANGER.address()),
                    "Content-Security-Policy", "default-src 'self'"));
        }

        @Test
        @InChromium(cookies = "visitor", errors = {"oh dear", "404"})
        void declared(Page page, @InChromium(screen = Screen.NARROW_PHONE, locale = "uk") Page second) {
            page.navigate(SITE.page("/", "<script>console.error('oh dear')</script><img src=/gone.png>",
                    "Set-Cookie", "visitor=1; Path=/"));
            assertThat(second.evaluate("innerWidth + navigator.language")).isEqualTo("320uk");
        }
    }

    @BeforeAll
    static void visit() {
        SITE.with("/site.js", "", "Content-Type", "text/javascript");
        LauncherConfig plain = LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false).enableTestExecutionListenerAutoRegistration(false).build();
        LauncherFactory.create(plain).execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Visits.class)).build(),
                new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                        FAULTS.put(test.getDisplayName().replaceAll("\\(.*", ""),
                                result.getThrowable().map(Throwable::getMessage).orElse("none"));
                    }
                });
    }

    @AfterAll
    static void close() {
        SITE.close();
        STRANGER.close();
    }

    @Test
    void a_page_that_keeps_to_itself_passes() {
        assertThat(FAULTS.get("kept")).isEqualTo("none");
    }

    @Test
    void a_request_to_another_origin_fails_the_test() {
        assertThat(FAULTS.get("stranger")).contains("request to another origin: " + STRANGER.address() + "/a.js");
        assertThat(FAULTS.get("named_host")).contains("request to another origin: https://fonts.example.org/a.css");
    }

    @Test
    void a_redirect_to_another_origin_fails_the_test() {
        assertThat(FAULTS.get("led_away")).contains("request to another origin: " + STRANGER.address() + "/");
    }

    @Test
    void a_cookie_fails_the_test() {
        assertThat(FAULTS.get("cookie")).contains("cookie set: visitor");
    }

    @Test
    void an_error_in_the_console_or_in_a_script_fails_the_test() {
        assertThat(FAULTS.get("console_error")).contains("console: oh dear");
        assertThat(FAULTS.get("thrown_error")).contains("page error").contains("nothing is not defined");
    }

    @Test
    void a_violated_policy_fails_the_test_with_and_without_script() {
        assertThat(FAULTS.get("policy")).contains("console: ").contains("Content Security Policy");
        assertThat(FAULTS.get("policy_without_script")).contains("Content Security Policy");
    }

    @Test
    void what_is_declared_passes() {
        assertThat(FAULTS.get("declared")).isEqualTo("none");
    }
}
