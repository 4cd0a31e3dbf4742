package org.nonnegotiable.safeguarding;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** The children's files at the desk: who sees what, and what is written down about it. */
@QuarkusTest
class ChildDeskTest {

    @Inject
    AgroalDataSource database;
    @Inject
    Heard heard;

    final Member writer = Cast.writer("PT");
    final Member stranger = Cast.writer("DE");
    final Member safeguarder = Cast.safeguarder();
    Child child;
    String path;

    @BeforeEach
    void a_file() {
        child = requiringNew().call(() -> Cleared.child("PT"));
        path = child.deskPath();
    }

    @AfterEach
    void erased() {
        requiringNew().run(() -> Child.<Child>list("embassy", "PT").forEach(one -> one.erase(Cleared.NOW)));
    }

    @Test
    void a_writer_opens_a_file_that_bears_a_code_and_no_name() {
        Response opened = writer.post("/desk/children");
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.header("Location")).matches(".*/desk/children/[2-9A-Z]{2}-[2-9A-Z]{4}");
        assertThat(writer.get("/desk/children").asString()).contains(opened.header("Location").replaceAll(".*/", ""), child.code);
    }

    @Test
    void embassy_staff_see_the_status_of_a_consent_and_never_the_record() {
        assertThat(writer.get(path).asString()).contains("Holds until").doesNotContain("An invented guardian", "Cabinet 3");
        assertThat(writer.get(path + "/consent").statusCode()).isEqualTo(403);
        assertThat(writer.get(path + "/consent/new").statusCode()).isEqualTo(403);
        assertThat(writer.post(path + "/consent").statusCode()).isEqualTo(403);
        assertThat(writer.post(path + "/consent/revocation").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/answers", "/terms", "/terms/spellings", "/consent"})
    void another_embassys_file_is_closed(String page) {
        assertThat(stranger.get(path + page).statusCode()).isEqualTo(403);
        assertThat(stranger.get("/desk/children").asString()).doesNotContain(child.code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hold", "/release", "/answers", "/terms", "/consent", "/consent/revocation", "/pseudonyms/en/release"})
    void nobody_changes_another_embassys_file(String deed) {
        assertThat(stranger.post(path + deed, "reason", "x").statusCode()).isEqualTo(403);
    }

    @Test
    void every_look_at_a_record_is_logged() {
        safeguarder.get(path);
        safeguarder.get(path + "/consent");
        safeguarder.get(path + "/terms/spellings");
        assertThat(deeds(safeguarder)).containsExactly(Deed.READ_CONSENT_STATUS, Deed.READ_CONSENT, Deed.READ_TERMS);
        assertThat(safeguarder.get(path + "/consent").asString()).contains("An invented guardian", "Cabinet 3, folder 7");
        assertThat(safeguarder.get(path + "/terms/spellings").asString()).contains("Златомира", "زلاتوميرا");
    }

    @Test
    void whoever_adds_a_term_never_reads_it_back() {
        assertThat(writer.post(path + "/terms", "kind", "PLACE", "spellings", "Хрестища\r\nKhrestyshcha\r\n").statusCode()).isEqualTo(303);
        assertThat(writer.get(path + "/terms").asString()).contains("Cyrillic").doesNotContain("Хрестища", "Khrestyshcha", "Златомира");
        assertThat(writer.get(path + "/terms/spellings").statusCode()).isEqualTo(403);
        String term = requiringNew().call(() -> WithheldTerm.of(child).get(1).id.toString());
        assertThat(writer.post(path + "/terms", "term", term, "kind", "NAME", "spellings", "خريستيشا").statusCode()).isEqualTo(303);
        assertThat(writer.post(path + "/terms", "term", term, "spellings", "Khrestysche\n?").statusCode()).isEqualTo(422);
        assertThat(safeguarder.get(path + "/terms/spellings").asString()).contains("Хрестища", "خريستيشا").doesNotContain("Khrestysche");
    }

    @Test
    void a_terms_spelling_is_removed_by_the_safeguarding_team_alone() {
        WithheldTerm term = requiringNew().call(() -> WithheldTerm.of(child).get(0));
        String removal = path + "/terms/" + term.id + "/" + term.spellings.get(0).id + "/removal";
        assertThat(writer.post(removal).statusCode()).isEqualTo(403);
        assertThat(safeguarder.post(removal).statusCode()).isEqualTo(303);
        assertThat(deeds(safeguarder)).containsExactly(Deed.REMOVE_TERM);
        assertThat(safeguarder.get(path + "/terms/spellings").asString()).doesNotContain("Златомира").contains("Zlatomyra");
    }

    @Test
    void the_database_alone_tells_no_name() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (var connection = database.getConnection(); var sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT CONCAT_WS(' ', spelling, giver_name, explained_by, paper) FROM term_spelling, consent")) {
            while (rows.next()) {
                all.append(rows.getString(1)).append('\n');
            }
        }
        assertThat(all.toString()).hasSizeGreaterThan(100).doesNotContain("Zlatomyra", "Златомира", "guardian", "Cabinet");
    }

    @Test
    void the_answers_are_kept_in_versions_and_a_mistake_keeps_what_was_chosen() {
        Response refused = writer.post(path + "/answers", "relatives", "UNKNOWN", "telling", "ONE_CHILD", "reason", "<b>why</b>");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("6 things to put right", "value=\"UNKNOWN\" checked", "&lt;b&gt;why&lt;/b&gt;");
        Object[] given = Stream.of(Question.values()).flatMap(question -> Stream.of(question.field(), question == Question.HEALTH ? "YES" : "NO"))
                .toArray();
        Response unexplained = writer.post(path + "/answers", with(given, "telling", "ONE_CHILD"));
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(writer.post(path + "/answers", with(given, "telling", "ONE_CHILD", "reason", "The child wants it told")).statusCode()).isEqualTo(303);
        assertThat(requiringNew().call(() -> Answers.latest(child).orElseThrow().number)).isEqualTo(2);
    }

    @Test
    void a_hold_is_put_on_by_the_safeguarding_team_or_a_coordinator_and_lifted_by_the_team() {
        assertThat(writer.post(path + "/hold", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(safeguarder.post(path + "/hold", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(writer.get(path).asString()).doesNotContain("On hold since");
        assertThat(safeguarder.post(path + "/hold", "reason", "A brother").statusCode()).isEqualTo(303);
        assertThat(heard.changed).contains(new FactsChanged(child.id));
        assertThat(writer.get(path).asString()).contains("On hold since", "A brother");
        assertThat(writer.post(path + "/release", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(Cast.coordinator().post(path + "/release", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(safeguarder.post(path + "/release", "reason", "He is back").statusCode()).isEqualTo(303);
        assertThat(requiringNew().call(() -> Child.<Child>findById(child.id).isHeld())).isFalse();
    }

    @Test
    void revoking_takes_down_everything_at_once() {
        assertThat(safeguarder.post(path + "/consent/revocation").statusCode()).isEqualTo(303);
        assertThat(heard.ended).contains(new ConsentEnded(child.id, true));
        assertThat(writer.get(path).asString()).contains("Was taken back");
    }

    @ParameterizedTest
    @CsvSource({"giver, UNCLE", "giverName, ''", "assent, ''", "explainedIn, xx", "givenOn, 2031-01-01", "givenOn, 31.12.2025", "uses, EVERYTHING", "channels, ''",
        "where, some", "which, some", "expiresOn, 2020-01-01", "expiresOn, 2099-01-01"})
    void a_consent_with_a_mistake_is_given_back_as_it_was_typed(String field, String wrong) {
        Response refused = safeguarder.post(path + "/consent", consent(field, wrong));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("to put right", "Shelf 9");
        assertThat(requiringNew().call(() -> Consent.of(child).size())).isEqualTo(1);
    }

    @Test
    void a_consent_counts_from_when_it_is_recorded_for_24_months_unless_the_paper_says_less() {
        assertThat(safeguarder.post(path + "/consent", consent("", "")).statusCode()).isEqualTo(303);
        Consent consent = requiringNew().call(() -> Consent.latest(child).orElseThrow());
        assertThat(consent.expiresOn).isEqualTo(consent.givenOn.plusMonths(24));
        assertThat(consent.paper).isEqualTo("Shelf 9");
        assertThat(safeguarder.get(path + "/consent").asString()).contains("Replaced by a newer one", "Shelf 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ-ZZZZ", "%00", "..%2F", "k7"})
    void an_unknown_code_is_not_found(String code) {
        assertThat(safeguarder.get("/desk/children/" + code).statusCode()).isIn(400, 404);
    }

    private Object[] consent(String field, String value) {
        List<String> form = List.of("giver", "GUARDIAN", "giverName", "Olha", "assent", "yes", "explainedIn", "uk", "explainedBy", "A lawyer", "givenOn",
                "2026-01-15", "paper", "Shelf 9", "uses", "TEXT", "channels", "SITE", "where", "*", "which", "*", "expiresOn", "");
        Object[] fields = form.toArray();
        for (int i = 0; i < fields.length; i += 2) {
            fields[i + 1] = fields[i].equals(field) ? value : fields[i + 1];
        }
        return fields;
    }

    private static Object[] with(Object[] some, Object... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray();
    }

    private List<Deed> deeds(Member member) {
        return requiringNew().call(() -> AuditEntry.<AuditEntry>list("actor = ?1 and thing = ?2 order by id", member.id(), child.thing())
                .stream().map(entry -> entry.deed).toList());
    }
}
