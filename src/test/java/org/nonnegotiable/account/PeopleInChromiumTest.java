package org.nonnegotiable.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Accessibility;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Markup;
import org.nonnegotiable.browser.Screen;
import org.nonnegotiable.browser.journeys.DeskHand;

/** Coming in, by keyboard and without script. */
@QuarkusTest
@InChromium(cookies = {Cast.COOKIE, Cast.SAID, Cast.DEVICE}, errors = {"422", "401", "403", "410"})
class PeopleInChromiumTest {

    private static final String GOOD = "seven swings in the yard";

    @Test
    @InChromium(script = false, cookies = {Cast.COOKIE, Cast.SAID, Cast.DEVICE}, errors = "422")
    void somebody_invited_comes_in_sets_codes_up_and_comes_again_by_keyboard_alone(Page page) {
        String email = "guest-" + System.nanoTime() + "@example.org";
        Cast.coordinator().post("/desk/accounts", "email", email, "name", "Guest", "role", "SAFEGUARDER", "language", "en");
        DeskHand hand = new DeskHand(page, true).at(Box.link(email)).isForEverybody().write("Name", "Solomiia").write("New password", "short").press("Begin")
                .isToldAtOnce("One thing to put right").isForEverybody();
        assertThat(page.getByLabel("Name")).hasValue("Solomiia");
        hand.write("New password", GOOD).press("Begin").sees("Set up codes").isForEverybody();
        Phone phone = Phone.taught(hand.codes().get(0));
        hand.write("First code", phone.code()).press("Finish").sees("Your recovery codes").isForEverybody().follow("I have them on paper, go on");
        assertThat(page).hasURL(Pattern.compile("/desk$"));
        hand.press("Sign out").sees("You are signed out.").write("E-mail address", email).write("Password", GOOD).press("Sign in")
                .sees("Confirm that it is you").isForEverybody().write("Code", "000000").press("Go on").isToldAtOnce("This code is not right")
                .write("Code", phone.code()).press("Go on");
        assertThat(page).hasURL(Pattern.compile("/desk$"));
    }

    @Test
    @InChromium(screen = Screen.NARROW_PHONE, dark = true, cookies = {Cast.COOKIE, Cast.SAID, Cast.DEVICE}, errors = {"422", "401", "403", "410"})
    void every_page_before_signing_in_is_for_everybody(Page page) {
        List.of("/desk/sign-in", "/desk/forgotten", "/desk/invitation/gone", first(), forgotten()).forEach(path -> check(page, path));
        go(page, "/desk/sign-in");
        type(page, "E-mail address", "nobody@example.org");
        type(page, "Password", "wrong");
        page.keyboard().press("Enter");
        assertThat(page.getByText("The e-mail address or the password is not right").first()).isVisible();
        Accessibility.check(page);
    }

    @Test
    void every_page_of_ones_own_account_is_for_everybody(Page page) {
        Cast.writer("DE").signIn(page);
        List.of("/desk/me", "/desk/me/password", "/desk/me/sessions", "/desk/second-factor/set-up").forEach(path -> check(page, path));
    }

    @Test
    @InChromium(screen = Screen.NARROW_PHONE, locale = "uk", cookies = {Cast.COOKIE, Cast.SAID, Cast.DEVICE})
    void every_page_about_accounts_is_for_everybody(Page page) {
        Member coordinator = Cast.coordinator();
        coordinator.post("/desk/me", "language", "uk", "zone", "Europe/Kyiv");
        coordinator.signIn(page);
        Account someone = Cast.account(Role.WRITER, "DE", "de uk");
        List.of("/desk/accounts", "/desk/accounts/invitation", "/desk/accounts/" + someone.id).forEach(path -> check(page, path));
    }

    @Test
    void the_markup_of_every_page_is_what_the_standard_says() {
        Member coordinator = Cast.coordinator();
        Member unsure = Member.signedIn(Cast.account(Role.SAFEGUARDER, null, null), Cast.bean(Clock.class).instant(), null);
        QuarkusTransaction.requiringNew().run(() -> SecondFactor.setUp(unsure.account(), new byte[20], 0, Cast.bean(Secrets.class).codes(),
                Cast.bean(Clock.class).instant()));
        Map<String, String> pages = List.of("/desk/me", "/desk/me/password", "/desk/me/sessions", "/desk/second-factor/set-up", "/desk/accounts",
                "/desk/accounts/invitation", "/desk/accounts/" + coordinator.id()).stream()
                .collect(Collectors.toMap(path -> path, path -> coordinator.get(path).asString()));
        Browserless stranger = new Browserless();
        pages.put("/desk/sign-in", stranger.get("/desk/sign-in").asString());
        pages.put("/desk/forgotten", stranger.get("/desk/forgotten").asString());
        pages.put("kept", stranger.post("/desk/probe/echo", "words", "two\nlines \"&<b>").asString());
        pages.put("forged", coordinator.request().formParam("words", "w").post("/desk/probe/echo").asString());
        List.of(first(), forgotten()).forEach(path -> pages.put(path, stranger.get(path).asString()));
        pages.put("code", unsure.get("/desk/second-factor").asString());
        Markup.check(pages);
    }

    /** As it is printed when there is no account yet. */
    private static String first() {
        return "/desk/first/" + QuarkusTransaction.requiringNew().call(() -> OneTimeLink.make(null, OneTimeLink.Purpose.FIRST,
                Cast.bean(Clock.class).instant().plusSeconds(600)));
    }

    private static String forgotten() {
        Account account = Cast.account(Role.AUDITOR, null, null);
        Browserless browser = new Browserless();
        browser.get("/desk/forgotten");
        browser.post("/desk/forgotten", "email", account.email);
        return Box.link(account.email);
    }

    private static void check(Page page, String path) {
        go(page, path);
        Accessibility.check(page);
        boolean wide = (boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
        if (wide) {
            throw new AssertionError(path + " is wider than the screen");
        }
    }

    private static void go(Page page, String path) {
        page.navigate(ConfigProvider.getConfig().getValue("test.url", String.class) + path);
    }

    private static void type(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).focus();
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }
}
