package org.nonnegotiable.counter;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class ReadingDeskTest {

    @RegisterExtension
    LedgerInTest ledger = new LedgerInTest();

    private final Member anna = Cast.coordinator();
    private final Member boris = Cast.coordinator();

    @AfterEach
    void nothing_waits() {
        requiringNew().run(() -> Proposal.deleteAll());
    }

    @Test
    void what_one_coordinator_proposes_and_another_confirms_is_public_at_once() {
        assertThat(propose("value", "2 050").statusCode()).isEqualTo(303);
        assertThat(Visit.read("/en/counter")).doesNotContain("2,050");
        assertThat(boris.get("/desk").asString()).contains("Numbers to confirm", path());
        assertThat(boris.get(path()).asString()).contains("2,050", "https://example.org/statement", "compare every line", "make it public");
        assertThat(boris.post(path() + "/confirmation").statusCode()).isEqualTo(303);
        assertThat(Visit.read("/en/counter")).contains("2,050");
        assertThat(deeds(anna)).containsExactly(Deed.PROPOSE_READING);
        assertThat(deeds(boris)).containsExactly(Deed.CONFIRM_READING);
    }

    @Test
    void the_public_ledger_names_accounts_by_their_number_and_nobody_by_name() {
        propose();
        boris.post(path() + "/confirmation");
        Reading entry = requiringNew().call(() -> Reading.last().orElseThrow());
        assertThat(entry.recordedBy).isEqualTo("account " + anna.id());
        assertThat(entry.confirmedBy).isEqualTo("account " + boris.id());
    }

    @Test
    void nobody_confirms_what_they_proposed_themselves() {
        propose();
        assertThat(anna.get(path()).asString()).contains("You proposed it yourself").doesNotContain("make it public");
        assertThat(anna.get("/desk").asString()).doesNotContain("Numbers to confirm");
        Response refused = anna.post(path() + "/confirmation");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Another person than the one who recorded it must confirm it");
    }

    @Test
    void a_doubtful_number_is_asked_about_and_taken_with_a_reason() {
        Response asked = propose("value", "1990");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.asString()).contains("lower than the number before it", "Is it right? Say why", "value=\"1990\"", "href=\"#reason\"");
        assertThat(propose("value", "1990", "reason", "The source has revised it.").statusCode()).isEqualTo(303);
        assertThat(boris.get(path()).asString()).contains("lower than the number before it", "The source has revised it.");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_stays_in_the_form() {
        Response refused = propose("asOf", "2031-01-01", "url", "javascript:alert(1)", "statedBy", "=1+1", "value", "99");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("lies in the future", "http or https address", "Name the speaker", "javascript:alert(1)", "=1+1");
        assertThat(propose("value", "many", "asOf", "today").asString()).contains("Write a whole number", "value=\"many\"", "value=\"today\"");
    }

    @Test
    void a_mistake_is_put_right_by_an_entry_that_says_why() {
        Reading entry = requiringNew().call(() -> Series.of(Figure.coded("returned").orElseThrow()).current().orElseThrow());
        String form = anna.get("/desk/readings/" + entry.position + "/correction").asString();
        assertThat(form).contains("It amends entry " + entry.position, "value=\"" + entry.value + "\"", entry.url.replace("&", "&amp;"));
        Object[] fields = fields("kind", "correction", "corrects", entry.position.toString(), "asOf", entry.asOf.toString(), "value", "2001");
        assertThat(anna.post("/desk/readings", fields).asString()).contains("Say why it is amended");
        assertThat(anna.post("/desk/readings", with(fields, "reason", "A slip of the hand.")).statusCode()).isEqualTo(303);
        assertThat(boris.post(path() + "/confirmation").statusCode()).isEqualTo(303);
        assertThat(Visit.read("/en/corrections")).contains("2,001");
    }

    @Test
    void a_double_click_proposes_once_and_confirms_once() {
        propose();
        propose();
        assertThat(requiringNew().call(() -> Proposal.count())).isEqualTo(1);
        String path = path();
        boris.post(path + "/confirmation");
        assertThat(boris.post(path + "/confirmation").statusCode()).isEqualTo(303);
        assertThat(deeds(boris)).containsExactly(Deed.CONFIRM_READING);
    }

    @Test
    void a_proposal_can_be_dropped_and_the_log_keeps_that_it_was_there() {
        propose();
        assertThat(boris.post(path() + "/removal").statusCode()).isEqualTo(303);
        assertThat(requiringNew().call(() -> Proposal.count())).isZero();
        assertThat(deeds(anna)).containsExactly(Deed.PROPOSE_READING);
        assertThat(deeds(boris)).containsExactly(Deed.PROPOSE_READING);
    }

    @Test
    void it_is_the_coordinators_alone() {
        for (Member member : List.of(Cast.writer("DE"), Cast.safeguarder(), Cast.auditor())) {
            assertThat(member.get("/desk/readings").statusCode()).isEqualTo(403);
            assertThat(member.post("/desk/readings", fields()).statusCode()).isEqualTo(403);
        }
    }

    private Response propose(Object... changes) {
        return anna.post("/desk/readings", fields(changes));
    }

    private static Object[] fields(Object... changes) {
        List<Object> fields = new ArrayList<>(List.of("figure", "returned", "kind", "update", "asOf", "2026-11-20", "accuracy", "day", "value", "2050",
                "qualifier", "exact", "statedBy", "Speaker", "publisher", "Publisher", "url", "https://example.org/statement", "inSeries", "yes"));
        for (int i = 0; i < changes.length; i += 2) {
            int place = fields.indexOf(changes[i]);
            if (place >= 0) {
                fields.set(place + 1, changes[i + 1]);
            } else {
                fields.addAll(List.of(changes[i], changes[i + 1]));
            }
        }
        return fields.toArray();
    }

    private static Object[] with(Object[] fields, Object... more) {
        List<Object> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private static String path() {
        return requiringNew().call(() -> Proposal.waiting().get(0).deskPath());
    }

    private static List<Deed> deeds(Member member) {
        return requiringNew().call(() -> AuditEntry.<AuditEntry>list("actor = ?1 order by id", member.id())).stream().map(one -> one.deed).toList();
    }
}
