package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Ministry.class)
class MinistryTest {

    private final Browserless browser = new Browserless();

    @Test
    void the_sign_in_page_leads_to_the_ministry() {
        assertThat(browser.get("/desk/sign-in").asString()).contains("href=\"/desk/sign-in/ministry\"");
    }

    @Test
    void whoever_was_invited_by_the_address_that_the_ministry_vouches_for_is_in() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        QuarkusTransaction.requiringNew().run(() -> Account.update("acceptedAt = null, passwordHash = null where id = ?1", account.id));
        assertThat(come(account.email, true, "pwd").header("Location")).endsWith("/desk");
        assertThat(browser.get("/desk/probe").asString()).isEqualTo(account.email);
        assertThat(Account.<Account>findById(account.id).isAccepted()).isTrue();
    }

    @Test
    void the_link_of_an_invitation_opens_nothing_once_its_person_has_come_by_the_ministry() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        String token = QuarkusTransaction.requiringNew().call(() -> {
            Account.update("acceptedAt = null, passwordHash = null where id = ?1", account.id);
            return OneTimeLink.make(account, OneTimeLink.Purpose.INVITATION, Instant.now().plusSeconds(600));
        });
        assertThat(browser.get("/desk/invitation/" + token).statusCode()).isEqualTo(200);
        come(account.email, true, "pwd");
        assertThat(new Browserless().get("/desk/invitation/" + token).statusCode()).isEqualTo(410);
        assertThat(new Browserless().post("/desk/invitation/" + token, "name", "Finder", "password", "seven swings in the yard").statusCode()).isEqualTo(410);
    }

    @Test
    void a_ministry_that_sends_the_desk_to_another_address_is_not_followed() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        Ministry.elsewhere = true;
        try {
            assertThat(come(account.email, true, "pwd").statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(browser.get("/desk/probe").statusCode()).isEqualTo(303);
        } finally {
            Ministry.elsewhere = false;
        }
        assertThat(come(account.email, true, "pwd").statusCode()).isEqualTo(303);
    }

    @Test
    void an_address_that_the_ministry_has_not_verified_is_nobodys() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        assertThat(come(account.email, false, "mfa").statusCode()).isEqualTo(403);
        assertThat(browser.get("/desk/probe").statusCode()).isEqualTo(303);
    }

    @Test
    void an_address_that_was_not_invited_is_told_so() {
        assertThat(come("stranger-" + System.nanoTime() + "@example.org", true, "mfa").statusCode()).isEqualTo(403);
    }

    @Test
    void a_closed_account_stays_closed() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        QuarkusTransaction.requiringNew().run(() -> Account.update("closedAt = ?1 where id = ?2", Instant.EPOCH, account.id));
        assertThat(come(account.email, true, "mfa").statusCode()).isEqualTo(403);
    }

    @Test
    void a_second_factor_given_at_the_ministry_counts_where_it_is_configured() {
        assertThat(come(Cast.account(Role.SAFEGUARDER, null, null).email, true, "mfa").header("Location")).endsWith("/desk");
        assertThat(browser.get("/desk/probe/deed/APPROVE_TEXT").statusCode()).isEqualTo(200);
    }

    @Test
    void without_one_the_desk_asks_for_its_own() {
        Account account = Cast.account(Role.SAFEGUARDER, null, null);
        QuarkusTransaction.requiringNew().run(() -> SecondFactor.setUp(account, new byte[20], 0, Cast.bean(Secrets.class).codes(), Instant.EPOCH));
        assertThat(come(account.email, true, "pwd").header("Location")).endsWith("/desk/sign-in/code");
        assertThat(browser.get("/desk/probe").statusCode()).isEqualTo(303);
    }

    @Test
    void what_was_typed_waits_while_its_person_signs_in_in_another_tab() {
        Response kept = browser.post("/desk/probe/echo", "words", "a lamp in the window");
        assertThat(kept.asString()).contains("action=\"/desk/sign-in/kept\"", "target=\"_blank\"");
        Account account = Cast.account(Role.WRITER, "DE", "de");
        browser.set(Cast.COOKIE, Member.signedIn(account, Instant.now()).cookie());
        assertThat(browser.post("/desk/sign-in/kept").statusCode()).isEqualTo(200);
        assertThat(browser.post("/desk/probe/echo").asString()).isEqualTo(account.id + ":a lamp in the window");
        assertThat(new Browserless().seen(kept).post("/desk/sign-in/kept").statusCode()).isEqualTo(401);
    }

    @Test
    void the_ministrys_own_session_is_not_kept() {
        come(Cast.account(Role.WRITER, "DE", "de").email, true, "pwd");
        assertThat(browser.names()).allMatch(name -> name.startsWith("__Secure-desk"));
    }

    private Response come(String email, boolean verified, String method) {
        Response sent = browser.get("/desk/sign-in/ministry");
        assertThat(sent.statusCode()).isEqualTo(302);
        String to = sent.header("Location");
        Ministry.nonce = parameter(to, "nonce");
        Ministry.says = claims -> claims.claim("email", email).claim("email_verified", verified).claim("amr", List.of(method));
        Response back = browser.get("/desk/sign-in/ministry?code=a-code&state=" + parameter(to, "state"));
        return back.statusCode() == 302 ? browser.get(back.header("Location")) : back;
    }

    private static String parameter(String address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        return found.find() ? found.group(1) : null;
    }
}
