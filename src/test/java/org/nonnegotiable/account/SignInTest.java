package org.nonnegotiable.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

@QuarkusTest
class SignInTest {

    private static final String WORDS = "Рядок перший\nsecond line with \"quotes\" & <b>signs</b> 🧤";

    private final Browserless browser = new Browserless();

    @Test
    void a_password_lets_its_person_in() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        Response in = browser.signIn(account, Cast.PASSWORD);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.header("Location")).endsWith("/desk");
        assertThat(browser.get("/desk/probe").asString()).isEqualTo(account.email);
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2", account.id, Deed.SIGN_IN)).isOne();
    }

    @Test
    void the_address_may_be_typed_in_capitals() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        browser.get("/desk/sign-in");
        assertThat(browser.post("/desk/sign-in", "email", " " + account.email.toUpperCase(), "password", Cast.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void the_cookie_is_for_the_desk_alone_and_out_of_reach() {
        Cookie cookie = browser.signIn(Cast.account(Role.WRITER, "DE", "de"), Cast.PASSWORD).detailedCookie(Cast.COOKIE);
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/desk");
        assertThat(cookie.getMaxAge()).isEqualTo(12 * 3600);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_answered_alike() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        Response wrong = browser.signIn(account, "not the password at all");
        browser.get("/desk/sign-in");
        Response unknown = browser.post("/desk/sign-in", "email", "nobody-at-all@example.org", "password", "not the password at all");
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.asString().replace(account.email, "")).isEqualTo(unknown.asString().replace("nobody-at-all@example.org", ""));
        assertThat(browser.has(Cast.COOKIE)).isFalse();
    }

    @Test
    void what_is_far_too_long_or_strange_is_just_wrong() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        for (String strange : List.of("x".repeat(1_000_000), "\u0000", "\u202e\u200b", "<script>alert(1)</script>", "🧤".repeat(300))) {
            browser.get("/desk/sign-in");
            assertThat(browser.post("/desk/sign-in", "email", strange, "password", strange).statusCode()).isEqualTo(422);
            Response refused = browser.post("/desk/sign-in", "email", account.email, "password", strange);
            assertThat(refused.statusCode()).isIn(422, 429);
            assertThat(refused.asString()).doesNotContain("<script>");
        }
    }

    @Test
    void a_closed_account_lets_nobody_in() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        QuarkusTransaction.requiringNew().run(() -> Account.update("closedAt = ?1 where id = ?2", Instant.EPOCH, account.id));
        assertThat(browser.signIn(account, Cast.PASSWORD).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/desk", "/desk/../uk", "/uk", "/desk\\@evil", "javascript:alert(1)", "/desk/ x"})
    void signing_in_never_leads_elsewhere(String to) {
        browser.get("/desk/sign-in");
        Response in = browser.post("/desk/sign-in", "email", Cast.account(Role.WRITER, "DE", "de").email, "password", Cast.PASSWORD, "to", to);
        assertThat(in.header("Location")).endsWith("/desk");
    }

    @Test
    void whoever_asks_for_a_page_comes_to_it_after_signing_in() {
        Response sent = browser.get("/desk/probe?after=7");
        assertThat(sent.statusCode()).isEqualTo(303);
        browser.get(sent.header("Location"));
        Response in = browser.post("/desk/sign-in", "email", Cast.account(Role.WRITER, "DE", "de").email, "password", Cast.PASSWORD);
        assertThat(in.header("Location")).endsWith("/desk/probe?after=7");
    }

    @Test
    void a_session_that_expired_while_writing_keeps_the_text_and_goes_on() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        Response kept = browser.post("/desk/probe/echo", "words", WORDS, "words", "another");
        assertThat(kept.statusCode()).isEqualTo(401);
        Response in = browser.post("/desk/sign-in", "email", account.email, "password", Cast.PASSWORD);
        assertThat(in.statusCode()).isEqualTo(200);
        Response taken = browser.post("/desk/probe/echo");
        assertThat(taken.asString().replace("\r\n", "\n")).isEqualTo(account.id + ":" + WORDS);
    }

    @Test
    void a_million_letters_are_kept_too() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        String book = "Історія".repeat(150_000);
        browser.post("/desk/probe/echo", "words", book);
        browser.post("/desk/sign-in", "email", account.email, "password", Cast.PASSWORD);
        assertThat(browser.post("/desk/probe/echo").asString()).isEqualTo(account.id + ":" + book);
    }

    @Test
    void of_a_form_with_a_file_the_words_are_kept_and_the_loss_of_the_file_is_said() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        Response kept = given().multiPart("words", "a window with a lamp").multiPart(Attached.file("picture", "window.png", new byte[5000], "image/png"))
                .post("/desk/probe/upload");
        assertThat(kept.statusCode()).isEqualTo(401);
        assertThat(kept.asString()).contains("could not be kept", "a window with a lamp");
        Response in = browser.seen(kept).post("/desk/sign-in", "email", account.email, "password", Cast.PASSWORD);
        assertThat(in.asString()).contains("enctype=\"multipart/form-data\"", "a window with a lamp", "could not be kept");
    }

    @Test
    void the_text_outlasts_a_wrong_password_too() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        browser.post("/desk/probe/echo", "words", WORDS);
        assertThat(browser.post("/desk/sign-in", "email", account.email, "password", "wrong").statusCode()).isEqualTo(422);
        browser.post("/desk/sign-in", "email", account.email, "password", Cast.PASSWORD);
        assertThat(browser.post("/desk/probe/echo").asString().replace("\r\n", "\n")).isEqualTo(account.id + ":" + WORDS);
    }

    @Test
    void signing_out_ends_the_session_even_for_whoever_kept_the_cookie() {
        Member writer = Cast.writer("DE");
        assertThat(writer.post("/desk/sign-out").statusCode()).isEqualTo(303);
        assertThat(writer.get("/desk/probe").statusCode()).isEqualTo(303);
    }

    @Test
    void a_cookie_that_was_tampered_with_is_nobodys() {
        Member writer = Cast.writer("DE");
        browser.set(Cast.COOKIE, writer.cookie().substring(0, writer.cookie().length() - 2) + "AA");
        assertThat(browser.get("/desk/probe").statusCode()).isEqualTo(303);
        browser.set(Cast.COOKIE, "x");
        assertThat(browser.get("/desk/probe").statusCode()).isEqualTo(303);
    }

    @Test
    void where_no_ministry_signs_people_in_nothing_speaks_of_it() {
        assertThat(browser.get("/desk/sign-in").asString()).doesNotContain("ministry");
        assertThat(browser.get("/desk/sign-in/ministry").header("Location")).endsWith("/desk/sign-in");
    }

    @Test
    void readers_get_no_cookie() {
        assertThat(browser.get("/en/").headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(browser.get("/desk/sign-in").headers().hasHeaderWithName("Set-Cookie")).isFalse();
    }

    @Test
    void a_word_is_said_on_the_next_page_and_only_there() {
        Member writer = Cast.writer("DE");
        browser.set(Cast.COOKIE, writer.cookie());
        browser.get("/desk/me");
        browser.post("/desk/me", "language", "en", "zone", "Europe/Berlin");
        assertThat(browser.get("/desk/probe/said").asString()).isEqualTo("[Your settings are saved.]");
        assertThat(browser.get("/desk/probe/said").asString()).isEqualTo("[]");
    }
}
