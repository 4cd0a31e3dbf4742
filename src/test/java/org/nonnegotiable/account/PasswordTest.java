package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PasswordTest {

    private static final String GOOD = "seven swings in the yard";

    private final AtTime clock = new AtTime();
    private final Browserless browser = new Browserless();

    @Inject
    Passwords passwords;

    @ParameterizedTest
    @ValueSource(strings = {"seven swings in the yard", "п’ять рукавичок на вікні", "            x", "🧤🧤🧤🧤🧤🧤🧤🧤🧤🧤🧤x", "кімната без вікон 12"})
    void a_long_password_is_taken_whatever_it_is_made_of(String password) {
        assertThat(passwords.problem(password, "guest@example.org", "Guest")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"elevensigns, desk_password_short", "password1234, desk_password_common", "PASSWORD123456, desk_password_common",
            "2024Princess2024, desk_password_common", "qwertyqwertyqwerty, desk_password_common", "aaaaaaaaaaaaaaaa, desk_password_common",
            "abcabcabcabcabc, desk_password_common", "solomiia-2026, desk_password_own", "Solomiia@example, desk_password_own"})
    void a_password_that_is_guessed_first_is_not(String password, String reason) {
        assertThat(passwords.problem(password, "solomiia@example.org", "Solomiia")).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dragonmonkey", "summersummer2026", "Welcome2Kyiv!", "p@ssw0rd-2024", "ILoveYou4ever", "princess.shadow", "Monday-09-03-26", "qazwsxedcrfv",
        "1qaz2wsx3edc", "zxcvbnmasdfghjkl", "qweasdzxc123", "asdfghjkl;'12", "0987654321qwerty", "poiuytrewqlkj", "йцукенгшщзхї", "фівапролджє123", "абвгдеєжзиіїй",
        "aaaabbbbcccc", "111222333444", "20022002200220", "СлаваУкраїні2022", "любовлюбов24", "сонечкокотик", "1q2w3e4r5t6y", "slavaukraini1991", "childrendragon", "embassy2026!!Berlin",
        "letmein.please", "сім’ярозділ", "oleksandr.dmytro"})
    void what_is_made_of_one_or_two_words_that_everybody_uses_or_of_walks_over_the_keyboard_is_not(String password) {
        assertThat(passwords.problem(password, "guest@example.org", "Guest")).as(password).isPresent();
    }

    /** The long ones of the list stand for long ones that no list here has. */
    @Test
    void the_rules_alone_refuse_most_long_passwords_that_were_breached() {
        List<String> breached = CommonPasswords.lines("/desk/common-passwords.txt").filter(line -> line.length() >= Passwords.SHORTEST).toList();
        long refused = breached.stream().filter(new CommonPasswords()::isPutTogether).count();
        assertThat(refused).as("of " + breached.size()).isGreaterThan(100);
    }

    @Test
    void a_password_has_at_most_128_letters() {
        assertThat(passwords.problem("ab cd ef gh ij ".repeat(8) + "12345678")).isEmpty();
        assertThat(passwords.problem("ab cd ef gh ij ".repeat(8) + "123456789")).contains("desk_password_long");
    }

    @Test
    void a_password_is_kept_as_argon2id_with_a_salt_of_its_own() {
        String hash = passwords.hash(GOOD);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(GOOD).isNotEqualTo(passwords.hash(GOOD));
        assertThat(passwords.fits(GOOD, hash)).isTrue();
        assertThat(passwords.fits(GOOD + " ", hash)).isFalse();
        assertThat(passwords.fits(GOOD, null)).isFalse();
    }

    @Test
    void a_letter_that_keyboards_write_in_two_ways_is_one() {
        assertThat(passwords.fits("мій йогурт на столі", passwords.hash("мій йогурт на столі".replace("й", "и\u0306")))).isTrue();
    }

    @Test
    void a_forgotten_password_is_chosen_anew_by_a_link_that_works_once() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        Member before = Member.signedIn(account, clock.now());
        ask(account.email);
        String link = Box.link(account.email);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(browser.post(link, "password", "short").statusCode()).isEqualTo(422);
        assertThat(browser.post(link, "password", GOOD).statusCode()).isEqualTo(303);
        assertThat(before.get("/desk/probe").statusCode()).isEqualTo(303);
        assertThat(browser.post(link, "password", GOOD).statusCode()).isEqualTo(410);
        assertThat(new Browserless().signIn(account, GOOD).statusCode()).isEqualTo(303);
        assertThat(Box.lastTo(account)).contains("was changed");
    }

    @Test
    void the_link_lasts_an_hour() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        ask(account.email);
        clock.later(Duration.ofMinutes(61));
        assertThat(browser.get(Box.link(account.email)).statusCode()).isEqualTo(410);
    }

    @Test
    void nobody_learns_whether_an_account_exists() {
        Response known = ask(Cast.account(Role.WRITER, "DE", "de").email);
        Response unknown = ask("nobody-" + System.nanoTime() + "@example.org");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(303);
        assertThat(known.header("Location")).isEqualTo(unknown.header("Location"));
    }

    @Test
    void nobodys_box_is_filled_by_asking_again_and_again() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        for (int i = 0; i < 20; i++) {
            ask(account.email);
        }
        assertThat(Box.to(account.email)).hasSizeLessThan(8);
    }

    private Response ask(String email) {
        browser.get("/desk/forgotten");
        return browser.post("/desk/forgotten", "email", email);
    }
}
