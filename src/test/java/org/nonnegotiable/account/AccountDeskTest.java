package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

@QuarkusTest
class AccountDeskTest {

    private final Member coordinator = Cast.coordinator();

    @Test
    void coordinators_alone_see_and_change_accounts() {
        Account someone = Cast.account(Role.WRITER, "DE", "de");
        assertThat(coordinator.get("/desk/accounts").asString()).contains("/desk/accounts/" + someone.id);
        for (Member other : List.of(Cast.writer("DE"), Cast.translator("DE"), Cast.safeguarder(), Cast.auditor())) {
            assertThat(other.get("/desk/accounts").statusCode()).isEqualTo(403);
            assertThat(other.get("/desk/accounts/" + someone.id).statusCode()).isEqualTo(403);
            assertThat(other.post("/desk/accounts", "email", "x@example.org").statusCode()).isEqualTo(403);
            assertThat(other.post("/desk/accounts/" + someone.id + "/closure").statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({"no-address, Guest, WRITER, DE, de", "a@example.org, '', WRITER, DE, de", "a@example.org, Guest, KING, DE, de",
            "a@example.org, Guest, WRITER, '', de", "a@example.org, Guest, WRITER, XX, de", "a@example.org, Guest, TRANSLATOR, DE, xx",
            "a\u0000@example.org, Guest, AUDITOR, '', ''"})
    void what_is_wrong_is_said_and_what_was_typed_is_kept(String email, String name, String role, String embassy, String language) {
        Response refused = coordinator.post("/desk/accounts", "email", email, "name", name, "role", role, "embassy", embassy, "languages", language);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("value=\"" + name + "\"", "class=\"problems\"");
    }

    @Test
    void nobody_gets_two_accounts() {
        Account someone = Cast.account(Role.WRITER, "DE", "de");
        assertThat(coordinator.post("/desk/accounts", "email", someone.email.toUpperCase(), "name", "Guest", "role", "AUDITOR").statusCode()).isEqualTo(422);
    }

    @Test
    void a_changed_role_counts_at_once() {
        Member writer = Cast.writer("DE");
        assertThat(save(writer.account(), "0", "AUDITOR").statusCode()).isEqualTo(303);
        assertThat(writer.get("/desk/probe/deed/WRITE_STORY").statusCode()).isEqualTo(403);
        assertThat(Account.<Account>findById(writer.id()).embassy).isNull();
        assertThat(AuditEntry.count("thing = ?1 and deed = ?2 and actor = ?3", writer.account().thing(), Deed.CHANGE_ACCOUNT, coordinator.id())).isOne();
    }

    @Test
    void two_coordinators_at_once_lose_nothing_unseen() {
        Account someone = Cast.account(Role.WRITER, "DE", "de");
        assertThat(save(someone, "0", "TRANSLATOR").statusCode()).isEqualTo(303);
        Response conflict = coordinator.post("/desk/accounts/" + someone.id, "email", someone.email, "name", "Mine <b>", "role", "AUDITOR", "language", "uk",
                "version", "0");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.asString()).contains("Somebody has changed this", "value=\"Mine &lt;b&gt;\"", "<option value=\"AUDITOR\" selected>",
                "Kept now: <bdi>" + someone.name + "</bdi>", "Kept now: Translator", "Kept now: Germany", "Kept now: German", "Kept now: English");
        assertThat(Account.<Account>findById(someone.id).role).isEqualTo(Role.TRANSLATOR);
        assertThat(save(someone, "1", "AUDITOR").statusCode()).isEqualTo(303);
    }

    @Test
    void of_many_changes_at_the_same_moment_one_is_done_and_the_others_are_told() {
        Account someone = Cast.account(Role.WRITER, "DE", "de");
        List<Integer> answers = IntStream.range(0, 8).parallel().mapToObj(i -> save(someone, "0", "TRANSLATOR").statusCode()).sorted().toList();
        assertThat(answers).containsOnly(303, 409).containsOnlyOnce(303);
    }

    @Test
    void a_moved_account_is_told_at_its_old_address_and_everything_that_was_open_there_is_shut() {
        Member writer = Cast.writer("DE");
        String link = QuarkusTransaction.requiringNew().call(() -> OneTimeLink.make(writer.account(), OneTimeLink.Purpose.PASSWORD, Instant.now().plusSeconds(600)));
        assertThat(move(writer.account(), "moved-" + writer.id() + "@example.org").statusCode()).isEqualTo(303);
        assertThat(Box.lastTo(writer.account())).contains("moved-" + writer.id() + "@example.org", "tell another coordinator");
        assertThat(writer.get("/desk/probe").statusCode()).isEqualTo(303);
        assertThat(new Browserless().get("/desk/password/" + link).statusCode()).isEqualTo(410);
    }

    @Test
    void whoever_moves_their_own_account_stays_here_and_is_told_too() {
        Member elsewhere = coordinator.elsewhere(true);
        Account own = coordinator.account();
        assertThat(coordinator.post("/desk/accounts/" + own.id, "email", "own-" + own.id + "@example.org", "name", own.name, "role", "COORDINATOR",
                "language", "en", "version", "0").statusCode()).isEqualTo(303);
        assertThat(coordinator.get("/desk/probe").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/desk/probe").statusCode()).isEqualTo(303);
        assertThat(Box.lastTo(own)).contains("own-" + own.id + "@example.org");
    }

    @Test
    void an_invitation_to_a_wrong_address_follows_the_right_one_and_opens_nothing_where_it_went_first() {
        Account guest = Cast.account(Role.WRITER, "DE", "de");
        QuarkusTransaction.requiringNew().run(() -> Account.update("acceptedAt = null, passwordHash = null where id = ?1", guest.id));
        coordinator.post("/desk/accounts/" + guest.id + "/invitation");
        String first = Box.link(guest.email);
        assertThat(move(guest, "right-" + guest.id + "@example.org").statusCode()).isEqualTo(303);
        assertThat(new Browserless().get(first).statusCode()).isEqualTo(410);
        assertThat(new Browserless().get(Box.link("right-" + guest.id + "@example.org")).statusCode()).isEqualTo(200);
        assertThat(Box.to(guest.email)).hasSize(1);
    }

    @Test
    void a_double_click_invites_once_and_says_so_twice() {
        String email = "doubled-" + System.nanoTime() + "@example.org";
        Object[] form = {"email", email, "name", "Guest", "role", "WRITER", "embassy", "DE", "languages", "de", "language", "en"};
        List<Integer> answers = IntStream.range(0, 4).parallel().mapToObj(i -> coordinator.post("/desk/accounts", form).statusCode()).toList();
        assertThat(answers).containsOnly(303);
        assertThat(Box.to(email)).hasSize(1);
        form[3] = "Another name";
        assertThat(coordinator.post("/desk/accounts", form).statusCode()).isEqualTo(422);
        form[3] = "Guest";
        assertThat(Cast.coordinator().post("/desk/accounts", form).statusCode()).isEqualTo(422);
        QuarkusTransaction.requiringNew().run(() -> Account.update("invitedAt = ?1 where email = ?2", Instant.now().minusSeconds(61), email));
        assertThat(coordinator.post("/desk/accounts", form).asString()).contains("There is an account with this address already");
    }

    @Test
    void a_closed_account_is_out_at_once() {
        Member writer = Cast.writer("DE");
        coordinator.post("/desk/accounts/" + writer.id() + "/closure");
        assertThat(writer.get("/desk/probe").statusCode()).isEqualTo(303);
        assertThat(new Browserless().signIn(writer.account(), Cast.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(coordinator.get("/desk/accounts/" + writer.id()).asString()).contains("Closed on");
    }

    @Test
    void nobody_closes_or_lowers_themselves() {
        assertThat(coordinator.post("/desk/accounts/" + coordinator.id() + "/closure").statusCode()).isEqualTo(404);
        assertThat(save(coordinator.account(), "0", "AUDITOR").statusCode()).isEqualTo(422);
        assertThat(coordinator.get("/desk/probe").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_lost_phone_and_paper_gets_a_new_start() {
        Member safeguarder = Cast.safeguarder();
        QuarkusTransaction.requiringNew().run(() -> SecondFactor.setUp(safeguarder.account(), new byte[20], 0, Cast.bean(Secrets.class).codes(),
                Instant.EPOCH));
        coordinator.post("/desk/accounts/" + safeguarder.id() + "/codes-removal");
        assertThat(safeguarder.get("/desk/probe").statusCode()).isEqualTo(303);
        assertThat(new Browserless().signIn(safeguarder.account(), Cast.PASSWORD).header("Location")).endsWith("/desk/second-factor/set-up");
        assertThat(Box.lastTo(safeguarder.account())).contains("removed the codes");
    }

    @Test
    void an_account_that_is_not_there_is_not_found() {
        assertThat(coordinator.get("/desk/accounts/999999999").statusCode()).isEqualTo(404);
    }

    private Response move(Account account, String email) {
        return coordinator.post("/desk/accounts/" + account.id, "email", email, "name", account.name, "role", account.role.name(), "embassy", "DE",
                "languages", "de", "language", "en", "version", "0");
    }

    private Response save(Account account, String version, String role) {
        return coordinator.post("/desk/accounts/" + account.id, "email", account.email, "name", account.name, "role", role, "embassy", "DE",
                "languages", "de", "language", "en", "version", version);
    }
}
