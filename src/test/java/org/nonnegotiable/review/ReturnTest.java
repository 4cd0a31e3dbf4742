package org.nonnegotiable.review;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.safeguarding.RefusedException;

@QuarkusTest
class ReturnTest {

    private static final String BODY = "A mitten lay on the sill. The mitten was red.";

    private final Member writer = Cast.writer("DE");
    private final Member reader = Cast.safeguarder();
    private final Work work = Probes.work();

    @AfterEach
    void nothing_waits() {
        Probes.eraseAll();
    }

    @Test
    void what_goes_back_waits_for_whoever_submitted_it_with_words_and_comments() {
        Probes.submit(work, writer);
        giveBack("Leave the town out.", List.of(Comment.on("body", BODY, "The mitten was red.", "Say less.", "comment-1")));
        Return back = open();
        assertThat(back.words).isEqualTo("Leave the town out.");
        assertThat(back.returnedTo).isEqualTo(writer.id());
        assertThat(requiringNew().call(() -> open().comments.stream().map(one -> BODY.substring(one.begins, one.ends) + one.words).toList()))
                .containsExactly("The mitten was red.Say less.");
        assertThat(Submission.of(work.subject())).isEmpty();
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2 and thing = ?3", reader.id(), Deed.RETURN_TEXT, work.subject())).isOne();
    }

    @Test
    void it_is_open_until_it_is_submitted_again_and_is_not_forgotten() {
        Probes.submit(work, writer);
        giveBack("Once more.", List.of());
        Probes.submit(Probes.work(work.subject(), Probes.OTHER_HASH), writer);
        assertThat(Return.open(work.subject())).isEmpty();
        assertThat(Return.of(work.subject())).singleElement().satisfies(one -> assertThat(one.answeredAt).isEqualTo(Probes.NOW));
    }

    @Test
    void it_is_seen_by_the_embassys_people_who_write_that_language_and_by_no_others() {
        Probes.submit(work, writer);
        giveBack("Once more.", List.of());
        assertThat(subjects(writer)).containsExactly(work.subject());
        assertThat(subjects(Cast.translator("DE", "de"))).contains(work.subject());
        assertThat(subjects(Cast.translator("DE", "en"))).isEmpty();
        assertThat(subjects(Cast.writer("FR", "de"))).isEmpty();
        assertThat(subjects(reader)).isEmpty();
    }

    @Test
    void what_was_decided_or_changed_meanwhile_does_not_go_back() {
        assertThatThrownBy(() -> giveBack("Once more.", List.of())).hasMessage("desk_review_changed");
        Probes.submit(work, writer);
        requiringNew().run(() -> Approval.give(work.subject(), work.hash(), reader.account(), Set.of(), Set.of(), Map.of(), Probes.NOW));
        assertThatThrownBy(() -> giveBack("Once more.", List.of())).hasMessage("desk_review_changed");
    }

    @Test
    void nothing_goes_back_without_a_word() {
        Probes.submit(work, writer);
        assertThatThrownBy(() -> giveBack(" ", List.of())).isInstanceOf(RefusedException.class).hasMessage("desk_refused_missing");
        assertThat(Submission.of(work.subject())).isPresent();
    }

    @Test
    void a_passage_that_is_not_there_cannot_be_commented_on() {
        assertThatThrownBy(() -> Comment.on("body", BODY, "the town", "Say less.", "comment-2")).hasMessage("desk_review_not_there")
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.field()).isEqualTo("comment-2-quoted"));
        assertThatThrownBy(() -> Comment.on("body", "a".repeat(600), "a".repeat(501), "Long.", "comment-1")).hasMessage("desk_refused_long");
        assertThatThrownBy(() -> Comment.on("body", BODY, "A mitten", " ", "comment-1")).hasMessage("desk_refused_missing");
    }

    @Test
    void a_comment_finds_its_passage_when_the_text_moves() {
        Comment comment = Comment.on("body", BODY, "mitten", "Which?", "comment-1");
        assertThat(comment.placeIn(BODY)).hasValue(2);
        assertThat(comment.placeIn("Once, " + BODY)).hasValue(8);
        assertThat(comment.placeIn("A glove lay on the sill.")).isEmpty();
        assertThat(Comment.on("body", BODY, "", "All of it.", "comment-1").placeIn(BODY)).isEmpty();
    }

    @Test
    void rows_that_nobody_filled_are_no_comments() {
        Sent sent = new Sent(List.of(new Sent.Field("words", "Once more."), new Sent.Field("comment-1-field", "body"),
                new Sent.Field("comment-2-field", "body"), new Sent.Field("comment-2-quoted", "A mitten\r\n"),
                new Sent.Field("comment-2-words", "Whose?"), new Sent.Field("comment-3-field", "invented"), new Sent.Field("comment-3-quoted", "x")), false);
        ReturnForm form = ReturnForm.of(sent);
        assertThat(form.rows()).filteredOn(row -> !row.isEmpty()).extracting(ReturnForm.Row::number).containsExactly(2, 3);
        assertThatThrownBy(() -> form.comments(Map.of("body", BODY))).hasMessage("desk_review_not_there");
    }

    private void giveBack(String words, List<Comment> comments) {
        requiringNew().run(() -> Return.give(work.subject(), work.hash(), reader.account(), words, comments, Probes.NOW));
    }

    private Return open() {
        return Return.open(work.subject()).orElseThrow();
    }

    private static List<String> subjects(Member member) {
        return requiringNew().call(() -> Return.openFor(member.account(), 20).stream().map(one -> one.subject).toList());
    }
}
