package org.nonnegotiable.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nonnegotiable.language.Languages;

/** Each rule about the child's file, by its code. */
@QuarkusTest
class FileRulesTest {

    Child child;
    Cleared.Written text;

    @BeforeEach
    void a_text_that_passes() {
        QuarkusTransaction.begin();
        child = Cleared.child("DE");
        text = Cleared.about(child);
    }

    @AfterEach
    void nothing_is_kept() {
        QuarkusTransaction.rollback();
    }

    @Test
    void erased__an_erased_child_has_no_stories() {
        child.erase(Cleared.NOW);
        assertThat(text.blocking()).contains("erased", "consent_missing", "answers_missing", "terms_missing");
    }

    @Test
    void hold__nothing_about_a_child_on_hold_is_published() {
        child.hold(Cleared.SAFEGUARDER, "A brother has not come back", Cleared.NOW);
        assertThat(text.blocking()).containsExactly("hold");
        child.lift(Cleared.SAFEGUARDER, "He has", Cleared.NOW);
        assertThat(text.blocking()).isEmpty();
    }

    @Test
    void consent_missing__without_a_consent_nothing_is_published() {
        text.child = Child.open("DE", Cleared.WRITER, Cleared.NOW);
        assertThat(text.blocking()).contains("consent_missing").doesNotContain("consent_ended", "assent");
    }

    @Test
    void consent_ended__a_revoked_or_expired_consent_is_none() {
        Consent consent = Consent.latest(child).orElseThrow();
        assertThat(Gate.examine(text.material(), consent.expiresOn).blocking()).isEmpty();
        assertThat(Gate.examine(text.material(), consent.expiresOn.plusDays(1)).blocking()).map(Finding::rule).containsExactly("consent_ended");
        consent.revoke(Cleared.SAFEGUARDER, Cleared.NOW);
        assertThat(text.blocking()).containsExactly("consent_ended");
    }

    @Test
    void consent_site__the_paper_must_name_the_text_this_site_and_every_country() {
        recorded(consent -> consent.scope.uses = "PICTURE FACE");
        assertThat(text.blocking()).containsExactly("consent_site");
        recorded(consent -> consent.scope.channels = "PRESS PRINT");
        assertThat(text.blocking()).containsExactly("consent_site");
        recorded(consent -> consent.scope.countries = "DE PL");
        assertThat(text.blocking()).containsExactly("consent_site");
    }

    @Test
    void consent_language__the_paper_must_name_the_language() {
        recorded(consent -> consent.scope.languages = "uk de");
        assertThat(text.blocking()).containsExactly("consent_language");
        text.language = Languages.known("de").orElseThrow();
        assertThat(text.blocking()).isEmpty();
    }

    @Test
    void consent_picture__a_photograph_needs_consent_of_its_own() {
        recorded(consent -> consent.scope.uses = "TEXT");
        assertThat(text.blocking()).isEmpty();
        text.picture = new PictureFacts(false, true, "");
        assertThat(text.blocking()).containsExactly("consent_picture");
    }

    @Test
    void consent_face__a_face_needs_consent_of_its_own() {
        recorded(consent -> consent.scope.uses = "TEXT PICTURE");
        text.picture = new PictureFacts(true, true, "");
        text.name = "";
        assertThat(text.blocking()).containsExactly("consent_face");
    }

    @Test
    void assent__the_child_itself_agrees() {
        recorded(consent -> consent.assent = false);
        assertThat(text.blocking()).containsExactly("assent");
    }

    @Test
    void answers_missing__unanswered_questions_block() {
        Answers.delete("child", child);
        assertThat(text.blocking()).contains("answers_missing");
    }

    @ParameterizedTest
    @EnumSource(names = {"YES", "UNKNOWN"})
    void relatives__under_control_or_nobody_knows_puts_on_hold_until_lifted(Answer answer) {
        answer(Question.RELATIVES, answer, null);
        assertThat(child.isHeld()).isTrue();
        assertThat(text.blocking()).containsExactlyInAnyOrder("hold", "relatives");
        child.lift(Cleared.SAFEGUARDER, "They are safe", Cleared.NOW.plusSeconds(60));
        assertThat(text.blocking()).isEmpty();
        answer(Question.RELATIVES, answer, null);
        assertThat(child.isHeld()).as("the same answer again").isFalse();
        answer(Question.RELATIVES, answer == Answer.YES ? Answer.UNKNOWN : Answer.YES, null);
        assertThat(child.isHeld()).as("another answer").isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"YES", "UNKNOWN"})
    void proceedings__lock_what_identifies(Answer answer) {
        answer(Question.PROCEEDINGS, answer, null);
        text.picture = new PictureFacts(false, true, "");
        assertThat(text.findings().blocking()).map(Finding::field).containsExactlyInAnyOrder("oblast", "returned", "picture");
        assertThat(text.blocking()).containsExactly("proceedings");
        text.picture = null;
        text.oblast = null;
        text.returned = null;
        assertThat(text.blocking()).isEmpty();
        assertThat(Gate.letsPreview(child)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"HEALTH", "DISABILITY", "VIOLENCE", "PARENTS"})
    void sensitive__matters_need_a_reason(Question question) {
        Answers given = answer(question, Answer.YES, "The child wants it told");
        assertThat(text.blocking()).isEmpty();
        given.reason = null;
        assertThat(text.blocking()).containsExactly("sensitive");
    }

    @Test
    void sensitive_flag__whoever_approves_is_told() {
        answer(Question.HEALTH, Answer.YES, "The child wants it told");
        assertThat(text.warnings()).containsExactly("sensitive_flag");
    }

    @ParameterizedTest
    @EnumSource(names = {"YES", "UNKNOWN"})
    void interviewed__elsewhere_warns(Answer answer) {
        answer(Question.INTERVIEWED, answer, null);
        assertThat(text.warnings()).containsExactly("interviewed");
    }

    private Answers answer(Question question, Answer answer, String reason) {
        Map<Question, Answer> answers = Cleared.answers();
        answers.put(question, answer);
        return Answers.give(child, answers, Telling.ONE_CHILD, reason, Cleared.WRITER, Cleared.NOW);
    }

    private void recorded(Consumer<Consent> change) {
        Consent consent = Cleared.consent(child, Cleared.NOW);
        change.accept(consent);
        consent.record(Cleared.SAFEGUARDER, Cleared.NOW);
    }
}
