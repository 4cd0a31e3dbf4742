package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Box;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.review.Submission;
import org.nonnegotiable.safeguarding.Answer;
import org.nonnegotiable.safeguarding.Answers;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Cleared;
import org.nonnegotiable.safeguarding.Consent;
import org.nonnegotiable.safeguarding.ConsentEnded;
import org.nonnegotiable.safeguarding.Pseudonym;
import org.nonnegotiable.safeguarding.Question;
import org.nonnegotiable.safeguarding.Replay;
import org.nonnegotiable.safeguarding.Telling;
import org.nonnegotiable.safeguarding.TermKind;
import org.nonnegotiable.safeguarding.Tombstone;
import org.nonnegotiable.safeguarding.WithheldTerm;

/** What must not be public any more goes by itself, everywhere. */
@QuarkusTest
class WithdrawingTest {

    @Inject
    Replay replay;

    private Ready story;

    @BeforeEach
    void write() {
        story = Ready.story("uk", "de");
    }

    @AfterEach
    void remove() {
        story.close();
    }

    @Test
    void a_withdrawn_story_is_gone_at_once_in_every_language_and_at_every_address_it_ever_had() {
        story.published("uk", "de");
        Words words = story.words("de");
        story.edit("de", words.at(story.slug("de") + "-new"));
        story.published("de");
        assertThat(Visit.to(story.page("de")).statusCode()).isEqualTo(301);
        expect(303, Cast.coordinator().post("/desk/stories/" + story.id + "/withdrawal"));
        List.of(story.page("uk"), story.page("de"), story.page("de") + "-new", "/fr/stories/" + story.slug("uk"))
                .forEach(page -> assertThat(Visit.to(page).statusCode()).as(page).isEqualTo(410));
        assertThat(Submission.count("subject", story.subject("uk"))).isZero();
    }

    @Test
    void consent_that_is_taken_back_withdraws_every_story_of_the_child() {
        story.published("uk", "de");
        expect(303, story.safeguarder.post("/desk/children/" + code() + "/consent/revocation"));
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(410);
        assertThat(Visit.to(story.page("de")).statusCode()).isEqualTo(410);
        assertThat(Box.lastTo(story.writer.account())).doesNotContain("mitten");
    }

    @Test
    void consent_that_has_expired_takes_the_story_off_until_there_is_another() {
        story.published("uk");
        Desk.in(() -> {
            Consent.update("expiresOn = ?1 where child.id = ?2", Cleared.TODAY.minusDays(300), story.child);
            Arc.container().beanManager().getEvent().select(ConsentEnded.class).fire(new ConsentEnded(story.child, false));
            return null;
        });
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
        assertThat(story.safeguarder.post(story.path("uk") + "/publication").statusCode()).isEqualTo(422);
    }

    @Test
    void a_child_on_hold_is_read_about_by_nobody() {
        story.published("uk");
        expect(303, story.safeguarder.post("/desk/children/" + code() + "/hold", "reason", "A brother is still there."));
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
        assertThat(Box.lastTo(story.writer.account())).contains("no longer public");
    }

    @Test
    void relatives_who_may_be_in_danger_take_the_story_off() {
        story.published("uk");
        story.child(child -> {
            var answers = Cleared.answers();
            answers.put(Question.RELATIVES, Answer.UNKNOWN);
            Answers.give(child, answers, Telling.ONE_CHILD, null, story.writer.id(), Ready.now());
        });
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_term_that_is_withheld_later_takes_texts_off_that_say_it() {
        story.published("uk");
        story.child(child -> WithheldTerm.withhold(child, TermKind.OTHER, List.of("string", "мотузка", "خيط", "חוט", "ひも"), story.writer.id(), Ready.now()));
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
    }

    @Test
    void without_the_childs_real_name_amongst_what_is_withheld_nothing_stays() {
        story.published("uk");
        story.child(child -> WithheldTerm.of(child).forEach(term -> List.copyOf(term.spellings).forEach(one -> term.forget(one.id))));
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_new_warning_that_no_approver_gave_a_reason_for_takes_texts_off() {
        story.published("uk");
        story.child(child -> answer(child, Answer.NO));
        assertThat(Visit.to(story.page("uk")).statusCode()).as("the same answers again").isEqualTo(200);
        story.child(child -> answer(child, Answer.YES));
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
        assertThat(Box.lastTo(story.writer.account())).contains("no longer public");
        expect(303, story.submit("uk"));
        expect(303, story.approve("uk"));
        story.child(child -> answer(child, Answer.YES));
        assertThat(Visit.to(story.page("uk")).statusCode()).as("with a reason").isEqualTo(200);
    }

    private void answer(Child child, Answer interviewed) {
        var answers = Cleared.answers();
        answers.put(Question.INTERVIEWED, interviewed);
        Answers.give(child, answers, Telling.ONE_CHILD, null, story.writer.id(), Ready.now());
    }

    @Test
    void a_child_has_one_name_in_all_that_is_public() {
        story.published("uk");
        story.child(child -> Pseudonym.of(child).forEach(Pseudonym::free));
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(200);
        try (Ready other = story.another("uk")) {
            Words words = other.words("uk");
            other.edit("uk", new Words(words.slug(), words.title(), "Olha", words.summary(), words.quote(), words.alt(), false, words.body()));
            other.published("uk");
            assertThat(Visit.to(other.page("uk")).statusCode()).isEqualTo(200);
            assertThat(Visit.to(story.page("uk")).statusCode()).as("under the earlier name").isEqualTo(404);
        }
    }

    @Test
    void what_an_older_copy_brings_back_is_withdrawn_again() {
        story.published("uk");
        int due = unscrubbed();
        expect(303, Cast.coordinator().post("/desk/stories/" + story.id + "/withdrawal"));
        assertThat(unscrubbed()).as("nothing is to be scrubbed").isEqualTo(due);
        Desk.in(() -> {
            Story.update("withdrawnAt = null where id = ?1", story.id);
            RealStory.publish(Story.<Story>findById(story.id).in(Language.fromString("uk")).orElseThrow(), Ready.now());
            return null;
        });
        assertThat(replay.again()).isPositive();
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(410);
    }

    private static int unscrubbed() {
        return Desk.in(() -> Tombstone.unscrubbed().size());
    }

    private String code() {
        return Desk.in(() -> Child.<Child>findById(story.child).code);
    }
}
