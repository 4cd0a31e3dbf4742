package org.nonnegotiable.desk;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

@QuarkusTest
class LogTest {

    private final Member auditor = Cast.auditor();
    private final Member writer = Cast.writer("DE");

    @Test
    void it_tells_who_did_what_to_which_thing_the_newest_first() {
        done(Deed.WRITE_STORY, "story/70001", "earlier-deed", "2026-11-01T10:00:00Z");
        done(Deed.SUBMIT_TEXT, "story/70001/uk", "later-deed", "2026-11-02T10:00:00Z");
        String log = found("thing=story/70001");
        assertThat(log).contains("Olena Writer", "story/70001/uk", "2 November 2026");
        assertThat(log.indexOf("later-deed")).isPositive().isLessThan(log.indexOf("earlier-deed"));
    }

    @Test
    void it_can_be_narrowed_by_person_deed_thing_and_days() {
        done(Deed.WRITE_STORY, "story/70002", "on the first", "2026-10-31T23:30:00Z"); // the first of November in Berlin
        done(Deed.SUBMIT_TEXT, "story/70002", "on the second", "2026-11-02T22:59:00Z");
        done(Deed.SUBMIT_TEXT, "story/700021", "another story", "2026-11-02T10:00:00Z");
        assertThat(found("thing=story/70002")).contains("on the first", "on the second").doesNotContain("another story");
        assertThat(found("thing=story/70002&from=2026-11-01&to=2026-11-01")).contains("on the first").doesNotContain("on the second");
        assertThat(found("thing=story/70002&from=2026-11-02&to=2026-11-02")).contains("on the second").doesNotContain("on the first");
        assertThat(found("deed=SUBMIT_TEXT&person=" + writer.id())).contains("on the second", "another story").doesNotContain("on the first");
    }

    @Test
    void long_logs_come_in_parts_none_missing_and_none_twice() {
        IntStream.range(0, 120).forEach(i -> done(Deed.WRITE_STORY, "story/70003", "entry-" + i + "-", "2026-11-01T10:00:00Z"));
        List<String> parts = new java.util.ArrayList<>();
        String address = "/desk/audit?thing=story/70003";
        while (address != null) {
            parts.add(look(address).asString());
            address = older(parts.get(parts.size() - 1));
        }
        assertThat(parts).hasSize(3);
        assertThat(IntStream.range(0, 120).mapToObj(i -> "entry-" + i + "-")
                .allMatch(entry -> parts.stream().filter(part -> part.contains(entry)).count() == 1)).isTrue();
    }

    @Test
    void it_can_be_saved_as_a_table_in_which_nothing_is_a_formula() {
        IntStream.range(0, 1005).forEach(i -> done(Deed.WRITE_STORY, "story/70004", i == 0 ? "=1+1" : "\"quoted\", " + i, "2026-11-01T10:00:00Z"));
        Response file = auditor.get("/desk/audit/log.csv?thing=story/70004");
        assertThat(file.contentType()).isEqualTo("text/csv;charset=utf-8");
        assertThat(file.header("Content-Disposition")).contains("log.csv");
        assertThat(file.asString().lines()).hasSize(1006).first().isEqualTo("at,account,name,deed,thing,embassy,detail");
        assertThat(file.asString()).contains("2026-11-01T10:00:00Z," + writer.id() + ",Olena Writer,WRITE_STORY,story/70004,DE,'=1+1\r\n",
                "\"\"\"quoted\"\", 7\"\r\n");
    }

    @Test
    void whoever_looks_into_it_stands_in_it_too() {
        auditor.get("/desk/audit?thing=story/70005");
        auditor.get("/desk/audit/log.csv?thing=story/70005");
        List<AuditEntry> looks = requiringNew().call(() -> AuditEntry.<AuditEntry>list("actor = ?1 order by id", auditor.id()));
        assertThat(looks).extracting(entry -> entry.deed).containsExactly(Deed.READ_AUDIT, Deed.EXPORT_AUDIT);
        assertThat(looks).allSatisfy(look -> assertThat(look.detail).isEqualTo("thing=story%2F70005"));
    }

    @Test
    void what_somebody_typed_is_not_kept_in_it_for_it_may_be_a_childs_name() {
        look("/desk/audit?thing=%D0%9E%D1%80%D0%B8%D1%81%D1%8F&from=Orysja&to=2026-11-02&person=Orysja&deed=ORYSJA");
        look("/desk/audit/log.csv?thing=story/Orysja&from=+2026-11-01+&person=7&deed=WRITE_STORY");
        look("/desk/audit?thing=story/7/Orysja");
        look("/desk/audit?thing=orysja/7");
        look("/desk/audit?thing=story/7/uk");
        List<AuditEntry> looks = requiringNew().call(() -> AuditEntry.<AuditEntry>list("actor = ?1 order by id", auditor.id()));
        assertThat(looks).extracting(entry -> entry.detail)
                .containsExactly("to=2026-11-02", "person=7&deed=WRITE_STORY&from=2026-11-01", "", "", "thing=story%2F7%2Fuk");
    }

    @Test
    void it_is_closed_to_whoever_may_not_read_it() {
        for (Member member : List.of(writer, Cast.translator("DE"), Cast.safeguarder())) {
            assertThat(member.get("/desk/audit").statusCode()).isEqualTo(403);
            assertThat(member.get("/desk/audit/log.csv").statusCode()).isEqualTo(403);
        }
        assertThat(Cast.coordinator().get("/desk/audit").statusCode()).isEqualTo(200);
        assertThat(Cast.coordinator().get("/desk/audit/log.csv").statusCode()).isEqualTo(403);
    }

    @Test
    void nonsense_is_said_to_be_nonsense_and_stays_in_the_form() {
        Response answer = look("/desk/audit?from=yesterday&person=x&deed=NOTHING&thing=%22%3E%3Cscript%3E");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Write the day as year, month, day", "value=\"yesterday\"", "&quot;&gt;&lt;script&gt;");
    }

    @Test
    void what_nothing_in_it_is_called_is_not_found() {
        done(Deed.WRITE_STORY, "story/70006", "a-deed-of-70006", "2026-11-01T10:00:00Z");
        assertThat(look("/desk/audit?person=" + writer.id() + "&thing=%D0%9E%D1%80%D0%B8%D1%81%D1%8F").asString()).contains("value=\"Орися\"").doesNotContain("a-deed-of-70006");
        assertThat(look("/desk/audit/log.csv?thing=%F0%9F%98%80").asString().lines()).hasSize(1);
    }

    private String found(String query) {
        return look("/desk/audit?" + query).asString();
    }

    private Response look(String address) {
        return auditor.request().urlEncodingEnabled(false).get(address);
    }

    private static String older(String page) {
        String[] parts = page.split("class=\"onward\" href=\"");
        return parts.length < 2 ? null : parts[1].substring(0, parts[1].indexOf('"')).replace("&amp;", "&");
    }

    private void done(Deed deed, String thing, String detail, String at) {
        requiringNew().run(() -> AuditEntry.record(writer.id(), deed, thing, "DE", detail, Instant.parse(at)));
    }
}
