package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

@QuarkusTest
class InvitationTest {

    private static final String GOOD = "seven swings in the yard";

    private final AtTime clock = new AtTime();
    private final Browserless browser = new Browserless();
    private final Member coordinator = Cast.coordinator();
    private final String email = "guest-" + System.nanoTime() + "@example.org";

    @Test
    void somebody_invited_chooses_a_name_and_a_password_and_is_in() {
        assertThat(invite("WRITER", "JP", "ja").statusCode()).isEqualTo(303);
        Account account = Account.byEmail(email).orElseThrow();
        assertThat(account.zone).isEqualTo("Asia/Tokyo");
        assertThat(account.tags()).containsExactly("ja");
        String link = Box.link(email);
        assertThat(browser.get(link).asString()).contains(email);
        Response in = browser.post(link, "name", "Соломія", "password", GOOD);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(browser.get("/desk/probe").asString()).isEqualTo(email);
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2 and thing = ?3", coordinator.id(), Deed.INVITE, account.thing())).isOne();
        assertThat(new Browserless().signIn(account, GOOD).statusCode()).isEqualTo(303);
    }

    @Test
    void an_invitation_works_once() {
        String link = invited();
        browser.post(link, "name", "Solomiia", "password", GOOD);
        assertThat(new Browserless().get(link).statusCode()).isEqualTo(410);
        assertThat(new Browserless().post(link, "name", "Thief", "password", GOOD).statusCode()).isEqualTo(410);
    }

    @Test
    void looking_at_an_invitation_uses_nothing_up() {
        String link = invited();
        browser.get(link);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void an_invitation_ends_after_a_week() {
        String link = invited();
        clock.later(Duration.ofDays(7).plusSeconds(1));
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void the_link_is_in_the_letter_alone_and_no_row_holds_it() {
        String token = invited().replace("/desk/invitation/", "");
        assertThat(OneTimeLink.count("hash", token)).isZero();
        assertThat(OneTimeLink.count("hash", Sealed.hash(token))).isOne();
    }

    @Test
    void another_invitation_makes_the_first_useless() {
        String first = invited();
        coordinator.post("/desk/accounts/" + Account.byEmail(email).orElseThrow().id + "/invitation");
        assertThat(Box.link(email)).isNotEqualTo(first);
        assertThat(browser.get(first).statusCode()).isEqualTo(410);
        assertThat(browser.get(Box.link(email)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"'', seven swings in the yard", "Solomiia, short", "Solomiia, password1234", "Solomiia, Solomiia1234"})
    void what_is_wrong_is_said_and_the_name_is_kept(String name, String password) {
        String link = invited();
        Response refused = browser.post(link, "name", name, "password", password);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("value=\"" + name + "\"").doesNotContain(password);
    }

    @Test
    void the_first_coordinator_comes_by_an_address_that_works_once_and_only_while_there_is_no_account() {
        assertThat(Cast.bean(FirstCoordinator.class).address()).isEmpty();
        String token = QuarkusTransaction.requiringNew().call(() ->
                OneTimeLink.make(null, OneTimeLink.Purpose.FIRST, clock.now().plus(Duration.ofHours(1))));
        assertThat(browser.get("/desk/first/" + token).statusCode()).isEqualTo(200);
        assertThat(browser.post("/desk/first/" + token, "email", email, "name", "Mallory", "password", GOOD).statusCode()).isEqualTo(410);
        assertThat(Account.byEmail(email)).isEqualTo(Optional.empty());
    }

    private Response invite(String role, String embassy, String language) {
        return coordinator.post("/desk/accounts", "email", email, "name", "Guest", "role", role, "embassy", embassy, "languages", language,
                "language", "en");
    }

    private String invited() {
        invite("TRANSLATOR", "DE", "de");
        return Box.link(email);
    }
}
