package org.nonnegotiable.review;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Finding;
import org.nonnegotiable.safeguarding.Findings;
import org.nonnegotiable.safeguarding.Material;
import org.nonnegotiable.safeguarding.Passage;
import org.nonnegotiable.safeguarding.Pseudonym;
import org.nonnegotiable.safeguarding.RefusedException;
import org.nonnegotiable.safeguarding.Weight;

@QuarkusTest
class ApprovalTest {

    private final Member writer = Cast.writer("DE");
    private final Member reader = Cast.safeguarder();
    private final Member secondReader = Cast.safeguarder2();
    private final Work work = Probes.work();

    @AfterEach
    void nothing_waits() {
        Probes.eraseAll();
    }

    @Test
    void what_another_person_approves_is_approved_and_waits_no_longer() {
        Probes.submit(work, writer);
        approve(reader, Probes.HASH);
        Approval approval = Approval.of(work.subject(), Probes.HASH).orElseThrow();
        assertThat(approval.approvedBy).isEqualTo(reader.id());
        assertThat(approval.submittedBy).isEqualTo(writer.id());
        assertThat(Submission.of(work.subject())).isEmpty();
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2 and thing = ?3 and embassy = 'DE'", reader.id(), Deed.APPROVE_TEXT, work.subject())).isOne();
    }

    @Test
    void an_approval_is_no_approval_of_anything_else() {
        Probes.submit(work, writer);
        approve(reader, Probes.HASH);
        assertThat(Approval.of(work.subject(), Probes.OTHER_HASH)).isEmpty();
        assertThat(Approval.of(Probes.work().subject(), Probes.HASH)).isEmpty();
    }

    @Test
    void nobody_approves_what_they_have_written_a_revision_of() {
        Probes.submit(work, writer);
        assertThatThrownBy(() -> approve(reader, Probes.HASH, Set.of(writer.id(), reader.id()), Set.of(), Map.of()))
                .isInstanceOf(RefusedException.class).hasMessage("desk_review_own");
        assertThat(Approval.count("subject", work.subject())).isZero();
    }

    @Test
    void nobody_approves_what_they_submitted_themselves() {
        Probes.submit(work, reader);
        assertThatThrownBy(() -> approve(reader, Probes.HASH)).hasMessage("desk_review_own");
        approve(secondReader, Probes.HASH);
        assertThat(Approval.of(work.subject(), Probes.HASH)).isPresent();
    }

    @Test
    void only_what_was_submitted_can_be_approved() {
        assertThatThrownBy(() -> approve(reader, Probes.HASH)).hasMessage("desk_review_changed");
        Probes.submit(work, writer);
        assertThatThrownBy(() -> approve(reader, Probes.OTHER_HASH)).hasMessage("desk_review_changed");
        requiringNew().run(() -> Submission.takeBack(work.subject(), writer.account(), Probes.NOW));
        assertThatThrownBy(() -> approve(reader, Probes.HASH)).hasMessage("desk_review_changed");
    }

    @Test
    void what_was_submitted_again_meanwhile_must_be_read_again() {
        Probes.submit(work, writer);
        Probes.submit(Probes.work(work.subject(), Probes.OTHER_HASH), writer);
        assertThatThrownBy(() -> approve(reader, Probes.HASH)).hasMessage("desk_review_changed");
        assertThat(Submission.of(work.subject())).isPresent();
    }

    @Test
    void no_warning_is_passed_over_without_a_reason() {
        Probes.submit(work, writer);
        Set<String> warnings = Set.of("numbers", "institution");
        assertThatThrownBy(() -> approve(reader, Probes.HASH, Set.of(), warnings, Map.of("numbers", "Known from the press.")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.field()).isEqualTo("reason-institution"));
        assertThatThrownBy(() -> approve(reader, Probes.HASH, Set.of(), warnings, Map.of("numbers", "Known.", "institution", " \n ")))
                .hasMessage("desk_refused_missing");
        assertThat(Submission.of(work.subject())).isPresent();
        approve(reader, Probes.HASH, Set.of(), warnings, Map.of("numbers", "Known.", "institution", "Closed.", "invented", "Nobody asked."));
        Map<String, String> reasons = requiringNew().call(() -> Map.copyOf(Approval.of(work.subject(), Probes.HASH).orElseThrow().reasons));
        assertThat(reasons).isEqualTo(Map.of("numbers", "Known.", "institution", "Closed."));
    }

    @Test
    void what_the_gate_blocks_is_approved_by_nobody_and_what_it_lets_through_fixes_the_childs_name() {
        Probes.submit(work, writer);
        Child child = requiringNew().call(() -> Child.open("DE", writer.id(), Probes.NOW));
        Material material = new Material(child, work.language(), List.of(new Passage("name", work.language(), " Mila ")), List.of(), null, null, null, null,
                null, Set.of(writer.id()), Map.of());
        Finding blocks = new Finding("hold", Weight.BLOCKS, null, work.language(), 0, 0);
        assertThatThrownBy(() -> approve(material, new Findings(List.of(blocks)))).hasMessage("desk_review_blocked");
        approve(material, new Findings(List.of()));
        assertThat(Pseudonym.of(child, work.language())).hasValueSatisfying(fixed -> assertThat(fixed.name).isEqualTo("Mila"));
    }

    private void approve(Material material, Findings findings) {
        requiringNew().run(() -> Approval.give(work.subject(), work.hash(), reader.account(), material, findings, Map.of(), Probes.NOW));
    }

    @Test
    void a_second_click_is_the_same_approval() {
        Probes.submit(work, writer);
        assertThat(approve(reader, Probes.HASH)).isEqualTo(approve(reader, Probes.HASH));
        assertThat(AuditEntry.count("deed = ?1 and thing = ?2", Deed.APPROVE_TEXT, work.subject())).isOne();
    }

    @Test
    void of_two_who_approve_at_the_same_moment_one_does_and_nobody_sees_an_error() {
        for (int round = 0; round < 10; round++) {
            Work one = Probes.work();
            Probes.submit(one, writer);
            CyclicBarrier both = new CyclicBarrier(2);
            List<CompletableFuture<Long>> approvals = Stream.of(reader, secondReader)
                    .map(person -> CompletableFuture.supplyAsync(() -> requiringNew().call(() -> {
                        Submission.of(one.subject());
                        both.await(10, TimeUnit.SECONDS);
                        return Approval.give(one.subject(), one.hash(), person.account(), Set.of(writer.id()), Set.of(), Map.of(), Probes.NOW).id;
                    }))).toList();
            assertThat(approvals.stream().map(CompletableFuture::join).distinct()).hasSize(1);
            assertThat(AuditEntry.count("deed = ?1 and thing = ?2", Deed.APPROVE_TEXT, one.subject())).isOne();
        }
    }

    private Long approve(Member by, String hash) {
        return approve(by, hash, Set.of(writer.id()), Set.of(), Map.of());
    }

    private Long approve(Member by, String hash, Set<Long> authors, Set<String> warnings, Map<String, String> reasons) {
        return requiringNew().call(() -> Approval.give(work.subject(), hash, by.account(), authors, warnings, reasons, Probes.NOW).id);
    }
}
