package org.nonnegotiable.review;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.safeguarding.RefusedException;

@QuarkusTest
class SubmissionTest {

    private final Member writer = Cast.writer("DE");
    private final Work work = Probes.work();

    @AfterEach
    void nothing_waits() {
        Probes.eraseAll();
    }

    @Test
    void what_is_submitted_waits_with_everything_that_was_said() {
        requiringNew().run(() -> Submission.submit(work, "  Read this. ", Probes.NOW.plusSeconds(60), writer.account(), Probes.NOW));
        Submission waiting = waiting();
        assertThat(waiting.note).isEqualTo("Read this.");
        assertThat(waiting.hash).isEqualTo(Probes.HASH);
        assertThat(waiting.submittedBy).isEqualTo(writer.id());
        assertThat(waiting.submittedAt).isEqualTo(Probes.NOW);
        assertThat(waiting.publishAt).isEqualTo(Probes.NOW.plusSeconds(60));
        assertThat(waiting.language.tag()).isEqualTo("de");
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2 and thing = ?3 and embassy = 'DE'", writer.id(), Deed.SUBMIT_TEXT, work.subject())).isOne();
    }

    @Test
    void another_submission_takes_the_place_of_the_first_and_waits_behind_the_others() {
        Probes.submit(work, writer);
        Work second = Probes.work();
        Probes.submit(second, writer);
        Probes.submit(Probes.work(work.subject(), Probes.OTHER_HASH), writer);
        assertThat(waiting().hash).isEqualTo(Probes.OTHER_HASH);
        assertThat(queue()).containsExactly(second.subject(), work.subject());
    }

    @Test
    void a_double_click_submits_once() {
        Probes.submit(work, writer);
        long first = waiting().id;
        Probes.submit(work, writer);
        assertThat(waiting().id).isEqualTo(first);
        assertThat(AuditEntry.count("thing", work.subject())).isOne();
    }

    @Test
    void two_who_submit_the_same_text_at_once_leave_one_submission() {
        for (int round = 0; round < 10; round++) {
            Work one = Probes.work();
            List<CompletableFuture<Void>> both = IntStream.range(0, 2).mapToObj(number -> CompletableFuture.runAsync(() ->
                    Probes.submit(Probes.work(one.subject(), number == 0 ? Probes.HASH : Probes.OTHER_HASH), writer))).toList();
            both.forEach(CompletableFuture::join);
            assertThat(Submission.count("subject", one.subject())).isOne();
        }
    }

    @Test
    void the_queue_is_read_part_by_part() {
        List<String> all = IntStream.range(0, 5).mapToObj(number -> Probes.submit(Probes.work(), writer).subject).toList();
        List<Submission> first = Submission.queue(0, 3);
        List<Submission> rest = Submission.queue(first.get(2).id, 3);
        assertThat(List.of(first, rest).stream().flatMap(List::stream).map(one -> one.subject)).containsExactlyElementsOf(all);
    }

    @Test
    void an_embassy_sees_its_own() {
        Probes.submit(work, writer);
        assertThat(Submission.ofEmbassy("DE", 20)).extracting(one -> one.subject).contains(work.subject());
        assertThat(Submission.ofEmbassy("FR", 20)).isEmpty();
    }

    @Test
    void what_is_taken_back_waits_no_longer() {
        Probes.submit(work, writer);
        requiringNew().run(() -> Submission.takeBack(work.subject(), writer.account(), Probes.NOW));
        requiringNew().run(() -> Submission.takeBack(work.subject(), writer.account(), Probes.NOW));
        assertThat(Submission.of(work.subject())).isEmpty();
        assertThat(AuditEntry.count("thing = ?1 and detail = 'taken back'", work.subject())).isOne();
    }

    @Test
    void a_note_has_an_end_and_no_unseen_signs() {
        assertThatThrownBy(() -> submit("a".repeat(1001))).isInstanceOf(RefusedException.class).hasMessage("desk_refused_long");
        assertThatThrownBy(() -> submit("left \u202e right")).isInstanceOf(RefusedException.class).hasMessage("desk_refused_signs");
        submit("ї".repeat(1000));
        assertThat(waiting().note).hasSize(1000);
        submit(" ");
        assertThat(waiting().note).isNull();
    }

    private void submit(String note) {
        requiringNew().run(() -> Submission.submit(work, note, null, writer.account(), Probes.NOW));
    }

    private Submission waiting() {
        return Submission.of(work.subject()).orElseThrow();
    }

    private static List<String> queue() {
        return Submission.queue(0, 100).stream().map(one -> one.subject).filter(subject -> subject.startsWith("probe/")).collect(Collectors.toList());
    }
}
