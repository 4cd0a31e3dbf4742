package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

@QuarkusTest
class SecondFactorTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes();

    private final AtTime clock = new AtTime();
    private final Browserless browser = new Browserless();

    @Test
    void whoever_has_codes_is_not_in_before_giving_one() {
        Account account = withCodes(Role.SAFEGUARDER);
        assertThat(browser.signIn(account, Cast.PASSWORD).header("Location")).endsWith("/desk/sign-in/code");
        assertThat(browser.get("/desk/probe").statusCode()).isEqualTo(303);
        browser.get("/desk/sign-in/code");
        assertThat(browser.post("/desk/sign-in/code", "code", code()).statusCode()).isEqualTo(303);
        assertThat(browser.get("/desk/probe/deed/APPROVE_TEXT").statusCode()).isEqualTo(200);
    }

    @Test
    void a_password_keeps_the_way_to_the_code_open_for_ten_minutes() {
        browser.signIn(withCodes(Role.SAFEGUARDER), Cast.PASSWORD);
        browser.get("/desk/sign-in/code");
        clock.later(Duration.ofMinutes(11));
        assertThat(browser.post("/desk/sign-in/code", "code", code()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_code_is_taken_once() {
        Account account = withCodes(Role.SAFEGUARDER);
        browser.signIn(account, Cast.PASSWORD);
        browser.post("/desk/sign-in/code", "code", code());
        Browserless thief = new Browserless();
        thief.signIn(account, Cast.PASSWORD);
        assertThat(thief.post("/desk/sign-in/code", "code", code()).statusCode()).isEqualTo(422);
    }

    @Test
    void a_code_of_a_minute_ago_is_not_taken() {
        browser.signIn(withCodes(Role.SAFEGUARDER), Cast.PASSWORD);
        String old = code();
        clock.later(Duration.ofSeconds(61));
        assertThat(browser.post("/desk/sign-in/code", "code", old).statusCode()).isEqualTo(422);
    }

    @Test
    void a_recovery_code_works_once_and_its_person_is_told() {
        Account account = withCodes(Role.SAFEGUARDER);
        String paper = QuarkusTransaction.requiringNew().call(() -> RecoveryCode.renew(account, key())).get(3);
        browser.signIn(account, Cast.PASSWORD);
        assertThat(browser.post("/desk/sign-in/code", "code", paper.toLowerCase().replace("-", " ")).statusCode()).isEqualTo(303);
        assertThat(RecoveryCode.left(account)).isEqualTo(9);
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2", account.id, Deed.USE_RECOVERY_CODE)).isOne();
        assertThat(Box.lastTo(account)).contains("9 codes are left");
        Browserless again = new Browserless();
        again.signIn(account, Cast.PASSWORD);
        assertThat(again.post("/desk/sign-in/code", "code", paper).statusCode()).isEqualTo(422);
    }

    @Test
    void a_writer_may_do_without_codes() {
        Member writer = Member.signedIn(Cast.account(Role.WRITER, "DE", "de"), clock.now(), null);
        assertThat(writer.get("/desk/probe/deed/WRITE_STORY").statusCode()).isEqualTo(200);
    }

    @Test
    void a_safeguarder_or_coordinator_without_codes_sets_them_up_before_anything_else() {
        for (Role role : List.of(Role.SAFEGUARDER, Role.COORDINATOR)) {
            Account account = Cast.account(role, null, null);
            Browserless fresh = new Browserless();
            assertThat(fresh.signIn(account, Cast.PASSWORD).header("Location")).endsWith("/desk/second-factor/set-up");
            assertThat(fresh.get("/desk/probe/deed/READ_STORY").header("Location")).contains("/desk/second-factor");
        }
    }

    @Test
    void setting_up_shows_recovery_codes_once_and_counts_for_this_session() {
        Account account = Cast.account(Role.SAFEGUARDER, null, null);
        browser.signIn(account, Cast.PASSWORD);
        browser.get("/desk/second-factor/set-up");
        byte[] secret = Base32.bytes(browser.shown("<code>", "</code>"));
        assertThat(browser.post("/desk/second-factor/set-up", "code", "000000").statusCode()).isEqualTo(422);
        Response papers = browser.post("/desk/second-factor/set-up", "code", Totp.code(secret, Totp.step(clock.now())));
        assertThat(Pattern.compile("<code>[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}</code>").matcher(papers.asString()).results()).hasSize(10);
        assertThat(browser.get("/desk/probe/deed/APPROVE_TEXT").statusCode()).isEqualTo(200);
        assertThat(Sealed.text(SecondFactor.of(account).orElseThrow().secret)).doesNotContain(Sealed.text(secret).substring(0, 20));
    }

    @Test
    void a_deed_that_needs_a_code_asks_for_it_and_what_was_sent_goes_on() {
        Account account = withCodes(Role.SAFEGUARDER);
        browser.set(Cast.COOKIE, Member.signedIn(account, clock.now(), null).cookie());
        browser.get("/desk/me");
        Response asked = browser.post("/desk/probe/approval", "words", "it is right");
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(browser.post("/desk/second-factor", "code", "123").statusCode()).isEqualTo(422);
        assertThat(browser.post("/desk/second-factor", "code", code()).statusCode()).isEqualTo(200);
        assertThat(browser.post("/desk/probe/approval").asString()).isEqualTo(account.id + ":it is right");
    }

    @Test
    void whoever_has_codes_gives_one_before_changing_them() {
        Account account = withCodes(Role.WRITER);
        Member stolen = Member.signedIn(account, clock.now(), null);
        assertThat(stolen.get("/desk/second-factor/set-up").header("Location")).contains("/desk/second-factor?to=");
        assertThat(stolen.post("/desk/second-factor/recovery-codes").statusCode()).isEqualTo(303);
    }

    @Test
    void guessing_codes_is_slowed() {
        browser.signIn(withCodes(Role.SAFEGUARDER), Cast.PASSWORD);
        for (int i = 0; i < 10; i++) {
            browser.post("/desk/sign-in/code", "code", "00000" + i);
        }
        assertThat(browser.post("/desk/sign-in/code", "code", code()).statusCode()).isEqualTo(429);
    }

    private Account withCodes(Role role) {
        Account account = Cast.account(role, role.isOfEmbassy() ? "DE" : null, role.isOfEmbassy() ? "de" : null);
        QuarkusTransaction.requiringNew().run(() -> SecondFactor.setUp(account, SECRET, 0, key(), clock.now()));
        return account;
    }

    private String code() {
        return Totp.code(SECRET, Totp.step(clock.now()));
    }

    private static byte[] key() {
        return Cast.bean(Secrets.class).codes();
    }
}
