package org.nonnegotiable.milestone;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.edition.Edition;

@QuarkusTest
class MilestoneDeskTest {

    private static final String CODE = "2031-05-06-a-bridge-was-opened";

    @Inject
    Edition edition;

    private final Member coordinator = Cast.coordinator();

    @AfterEach
    void as_shipped() {
        requiringNew().run(() -> {
            Milestone.<Milestone>list("code like '2031%'").forEach(Milestone::delete);
            edition.raise();
        });
    }

    @Test
    void a_new_milestone_is_on_the_site_at_once_in_the_languages_it_is_told_in() {
        Response added = add("A bridge was opened");
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(Visit.read("/en/milestones")).contains("A bridge was opened");
        assertThat(Visit.read("/uk/milestones")).contains("Відкрили міст");
        assertThat(coordinator.get("/desk/milestones").asString()).contains("A bridge was opened", "href=\"/desk/milestones/" + CODE + "\"");
    }

    @Test
    void the_log_says_who_did_it() {
        add("A bridge was opened");
        assertThat(requiringNew().call(() -> AuditEntry.<AuditEntry>list("actor", coordinator.id())))
                .extracting(entry -> entry.deed + " " + entry.thing).containsExactly(Deed.EDIT_MILESTONE + " milestone/" + CODE);
    }

    @Test
    void two_of_one_day_and_name_get_addresses_of_their_own() {
        add("A bridge was opened");
        add("A bridge was opened");
        assertThat(requiringNew().call(() -> Milestone.count("code like '2031%'"))).isEqualTo(2);
    }

    @Test
    void a_language_that_is_emptied_is_told_no_more_and_the_others_stay() {
        add("A bridge was opened");
        String version = version();
        coordinator.post("/desk/milestones/" + CODE, "version", version, "day", "2031-05-06", "source", "example.org/x", "event-uk", "Відкрили міст");
        assertThat(Visit.read("/uk/milestones")).contains("Відкрили міст");
        assertThat(Visit.read("/en/milestones")).contains("Відкрили міст").doesNotContain("A bridge was opened");
    }

    @Test
    void whoever_comes_second_sees_both_texts_their_own_first_and_loses_nothing() {
        add("A bridge was opened");
        String seen = version();
        change(seen, "A bridge was opened for all");
        Response conflict = change(seen, "A bridge was opened by children");
        assertThat(conflict.statusCode()).isEqualTo(409);
        String page = conflict.asString();
        assertThat(page).contains("Somebody has changed this", "A bridge was opened by children</textarea>", ">A bridge was opened for all</q>");
        assertThat(Visit.read("/en/milestones")).contains("opened for all").doesNotContain("by children");
        assertThat(change(version(page), "A bridge was opened by children").statusCode()).isEqualTo(303);
        assertThat(Visit.read("/en/milestones")).contains("by children");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_what_was_typed_stays() {
        Response refused = coordinator.post("/desk/milestones", "day", "6 May", "source", "", "event-en", "<b>&\"" + "x".repeat(500),
                "event-ar", "\u202Eجسر\u0000");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("href=\"#day\"", "value=\"6 May\"", "href=\"#source\"", "href=\"#event-en\"", "At most 500 characters",
                "&lt;b&gt;&amp;", ">\nجسر</textarea>").doesNotContain("\u0000", "\u202E");
    }

    @Test
    void it_is_the_coordinators_alone() {
        for (Member member : new Member[] {Cast.writer("DE"), Cast.safeguarder(), Cast.auditor()}) {
            assertThat(member.get("/desk/milestones").statusCode()).isEqualTo(403);
            assertThat(member.post("/desk/milestones", "day", "2031-05-06", "source", "x", "event-en", "No").statusCode()).isEqualTo(403);
        }
    }

    private Response add(String event) {
        return coordinator.post("/desk/milestones", "day", "2031-05-06", "source", "example.org/x", "event-en", event, "event-uk", "Відкрили міст");
    }

    private Response change(String version, String event) {
        return coordinator.post("/desk/milestones/" + CODE, "version", version, "day", "2031-05-06", "source", "example.org/x", "event-en", event,
                "event-uk", "Відкрили міст");
    }

    private String version() {
        return version(coordinator.get("/desk/milestones/" + CODE).asString());
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"([0-9a-f]+)\".*", "$1");
    }
}
