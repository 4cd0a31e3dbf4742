package org.nonnegotiable.review;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class ReviewDeskTest {

    private static final Pattern NEXT = Pattern.compile("href=\"(/desk/review\\?after=\\d+)\"");

    private final Member writer = Cast.writer("DE");
    private final Member reader = Cast.safeguarder();
    private final Work work = Probes.work();

    @AfterEach
    void nothing_waits() {
        Probes.eraseAll();
    }

    @Test
    void what_waits_is_listed_with_its_embassy_its_language_and_the_note() {
        Probes.submit(work, writer);
        assertThat(reader.get("/desk/review").asString()).contains("href=\"" + Signpost.to(work.subject()).path() + "\"", "Text " + work.subject(),
                "Germany", "German", "Olena Writer", "Please read the second paragraph closely.", "<time");
    }

    @Test
    void when_nothing_waits_that_is_said() {
        assertThat(reader.get("/desk/review").asString()).contains("No text waits to be read.");
    }

    @Test
    void a_long_queue_goes_on_where_it_stopped() {
        List<String> all = IntStream.range(0, Queue.MOST + 2).mapToObj(number -> Probes.work().subject()).toList();
        // As rows, for each that is handed in writes a letter to every safeguarder of every test.
        requiringNew().run(() -> all.forEach(subject -> Submission.getEntityManager()
                .createNativeQuery("INSERT INTO submission (subject, embassy, language, hash, submitted_by, submitted_at) VALUES (?1, 'DE', 'de', ?2, ?3, ?4)")
                .setParameter(1, subject).setParameter(2, Probes.HASH).setParameter(3, writer.id()).setParameter(4, Probes.NOW).executeUpdate()));
        String first = reader.get("/desk/review").asString();
        assertThat(first).contains(all.get(0), all.get(Queue.MOST - 1)).doesNotContain(all.get(Queue.MOST));
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(reader.get(next.group(1)).asString()).contains(all.get(Queue.MOST), all.get(Queue.MOST + 1)).doesNotContain("Next texts");
    }

    @Test
    void it_is_for_those_who_approve_alone() {
        for (Member other : List.of(writer, Cast.translator("DE"), Cast.coordinator(), Cast.auditor())) {
            assertThat(other.get("/desk/review").statusCode()).isEqualTo(403);
        }
        assertThat(Visit.to("/desk/review").statusCode()).isEqualTo(303);
    }

    @Test
    void the_first_page_tells_each_what_waits_for_them() {
        Probes.submit(work, writer);
        assertThat(reader.get("/desk").asString()).contains("Texts to read and approve", "Text " + work.subject());
        assertThat(writer.get("/desk").asString()).contains("Texts the safeguarding team is reading", "Text " + work.subject());
        assertThat(Cast.writer("FR").get("/desk").asString()).doesNotContain(work.subject());
        requiringNew().run(() -> Return.give(work.subject(), work.hash(), reader.account(), "Once more.", List.of(), Probes.NOW));
        assertThat(writer.get("/desk").asString()).contains("Texts that came back to be changed", "Text " + work.subject());
        assertThat(reader.get("/desk").asString()).doesNotContain(work.subject());
    }

    @Test
    void a_subject_that_nobody_knows_any_more_breaks_no_page() {
        Work unknown = Probes.work("probes/gone/de", Probes.HASH);
        Probes.submit(unknown, writer);
        assertThat(reader.get("/desk/review").asString()).contains("href=\"/desk/probes/gone/de\"");
        requiringNew().run(() -> Reviews.erase("probes/gone"));
    }

    @Test
    void everything_said_about_what_is_erased_goes_and_nothing_of_others() {
        String subject = work.subject().replace("/de", "");
        Work other = Probes.work(subject + "1/de", Probes.HASH);
        for (Work one : List.of(work, other)) {
            Probes.submit(one, writer);
            Comment comment = Comment.on("title", "A mitten", "mitten", "Whose?", "comment-1");
            requiringNew().run(() -> Return.give(one.subject(), one.hash(), reader.account(), "Once more.", List.of(comment), Probes.NOW));
            Probes.submit(one, writer);
            requiringNew().run(() -> Approval.give(one.subject(), one.hash(), reader.account(), Set.of(), Set.of("numbers"), Map.of("numbers", "Known."),
                    Probes.NOW));
            Probes.submit(Probes.work(one.subject(), Probes.OTHER_HASH), writer);
            requiringNew().run(() -> PreviewLink.share(one, null, false, "Weiden", Duration.ofDays(1), writer.account(), Probes.NOW));
        }
        requiringNew().run(() -> Reviews.erase(subject));
        assertThat(rows(work)).isEqualTo("0 0 0 0 0");
        assertThat(rows(other)).isEqualTo("1 1 1 1 1");
        assertThat(AuditEntry.count("thing", work.subject())).isEqualTo(6);
    }

    private static String rows(Work work) {
        String subject = work.subject();
        return requiringNew().call(() -> "%d %d %d %d %d".formatted(Submission.count("subject", subject), Approval.count("subject", subject),
                Return.count("subject", subject), Comment.count("part.subject", subject), PreviewLink.count("subject", subject)));
    }
}
