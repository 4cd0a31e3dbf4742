package org.nonnegotiable.desk;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

@QuarkusTest
class FreezeTest {

    private static final Set<Deed> PROTECTING = EnumSet.of(Deed.WITHDRAW_STORY, Deed.UNPUBLISH_TEXT, Deed.ERASE_STORY, Deed.HOLD_STORY, Deed.REVOKE_CONSENT,
            Deed.REVOKE_PREVIEW, Deed.ADD_TERM, Deed.CLOSE_ACCOUNT, Deed.CHANGE_PASSWORD, Deed.SIGN_OUT, Deed.FREEZE, Deed.THAW);

    private final Member coordinator = Cast.coordinator();
    private final Member writer = Cast.writer("DE");

    @AfterEach
    void thaw() {
        requiringNew().run(() -> Freeze.deleteAll());
    }

    @Test
    void while_the_desk_stands_still_everybody_reads_why_and_nobody_changes_anything() {
        freeze("We are moving until noon");
        assertThat(writer.get("/desk").asString()).contains("We are moving until noon");
        Response refused = writer.post("/desk/failing/echo", "words", "Вона мовчала");
        assertThat(refused.statusCode()).isEqualTo(423);
        assertThat(refused.asString()).contains("Nothing was changed", "Вона мовчала", "action=\"/desk/failing/echo\"");
    }

    @Test
    void what_was_refused_can_be_sent_again_when_work_goes_on() {
        freeze("A pause");
        assertThat(writer.post("/desk/failing/echo", "words", "abc").statusCode()).isEqualTo(423);
        assertThat(coordinator.post("/desk/freeze/thaw").statusCode()).isEqualTo(303);
        assertThat(writer.post("/desk/failing/echo", "words", "abc").asString()).isEqualTo("3");
        assertThat(writer.get("/desk").asString()).doesNotContain("stands still");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void children_and_accounts_are_protected_even_then_and_everything_else_waits(Address address) {
        freeze("A pause");
        try (Things things = new Things("DE", writer)) {
            for (Member person : Cast.everybody("DE")) {
                int status = address.send(person.request(), person.token(), things).statusCode();
                if (!PROTECTING.contains(address.deed())) {
                    assertThat(status).as(address.toString()).isEqualTo(423);
                } else {
                    assertThat(status).as(address.toString()).isIn(person.account().may(address.deed(), "DE") ? List.of(303, 422) : List.of(403));
                }
            }
        }
    }

    static Stream<Address> forms() {
        return Address.all().stream().filter(address -> !address.method().equals("GET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/me/sessions/ending", "/desk/me/password", "/desk/second-factor", "/desk/forgotten", "/desk/sign-in", "/desk/sign-out"})
    void people_come_and_go_and_change_their_passwords(String path) {
        freeze("A pause");
        assertThat(coordinator.post(path).statusCode()).isIn(303, 422);
    }

    @Test
    void only_coordinators_stop_the_desk() {
        assertThat(writer.post("/desk/freeze", "reason", "No").statusCode()).isEqualTo(403);
        assertThat(Cast.safeguarder().get("/desk/freeze").statusCode()).isEqualTo(403);
        assertThat(requiringNew().call(() -> Freeze.current())).isEmpty();
    }

    @Test
    void a_reason_is_asked_for() {
        Response asked = coordinator.post("/desk/freeze", "reason", "  ");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.asString()).contains("Say why, in at most 200 characters", "aria-invalid=\"true\"");
    }

    @Test
    void twice_is_once_and_the_log_tells_both_deeds() {
        freeze("A pause");
        freeze("Another");
        coordinator.post("/desk/freeze/thaw");
        coordinator.post("/desk/freeze/thaw");
        assertThat(deeds()).containsExactly(Deed.FREEZE, Deed.THAW);
    }

    private void freeze(String reason) {
        assertThat(coordinator.post("/desk/freeze", "reason", reason).statusCode()).isEqualTo(303);
    }

    private List<Deed> deeds() {
        return requiringNew().call(() -> AuditEntry.<AuditEntry>list("actor = ?1 order by id", coordinator.id())).stream()
                .map(entry -> entry.deed).toList();
    }
}
