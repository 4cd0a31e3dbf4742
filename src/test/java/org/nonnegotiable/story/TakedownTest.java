package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.safeguarding.Answer;
import org.nonnegotiable.safeguarding.Answers;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Cleared;
import org.nonnegotiable.safeguarding.Consent;
import org.nonnegotiable.safeguarding.Expiry;
import org.nonnegotiable.safeguarding.Pseudonym;
import org.nonnegotiable.safeguarding.Question;
import org.nonnegotiable.safeguarding.Telling;

/** What left the site by itself stands on the first page of the desk until it is back, or gone for good. */
@QuarkusTest
class TakedownTest {

    private static final String TITLE = "Texts that left the site by themselves";

    @Inject
    Expiry expiry;
    @Inject
    Publisher publisher;

    private Ready story;

    @BeforeEach
    void publish() {
        story = Ready.story("uk", "de").published("uk", "de");
    }

    @AfterEach
    void remove() {
        Desk.in(() -> Consent.update("expiresOn = ?1 where child.id = ?2", LocalDate.now(ZoneOffset.UTC).plusYears(1), story.child));
        story.close();
    }

    @Test
    void whoever_is_concerned_is_told_which_text_why_and_where_it_is() {
        assertThat(told(story.writer)).doesNotContain(TITLE);
        expire();
        for (Member concerned : List.of(story.writer, Cast.writer("DE", "uk"), Cast.safeguarder(), Cast.coordinator())) {
            assertThat(told(concerned)).contains(TITLE, link("uk"), link("de"), "The other mitten · German", "since <", "The consent was taken back or has ended.");
        }
        assertThat(told(Cast.translator("DE"))).contains(link("de")).doesNotContain(link("uk"));
    }

    @Test
    void nobody_else_is_told() {
        expire();
        for (Member other : List.of(Cast.translator("DE", "fr"), Cast.writer("FR"), Cast.translator("FR"), Cast.auditor())) {
            assertThat(told(other)).doesNotContain(TITLE, link("de"));
        }
    }

    @Test
    void in_Ukrainian_too() {
        expire();
        Member writer = Cast.writer("DE");
        writer.post("/desk/me", "language", "uk", "zone", "Europe/Kyiv");
        assertThat(told(writer)).contains("Тексти, які самі зникли із сайту", "The other mitten · німецька", "Згоду відкликано");
    }

    @Test
    void a_translation_that_went_because_of_another_language_says_so_and_is_told_of_until_it_is_back() {
        story.child(child -> Pseudonym.of(Child.findById(child.id), Language.fromString("uk")).orElseThrow().free());
        Words words = story.words("uk");
        story.edit("uk", new Words(words.slug(), words.title(), "Daryna", words.summary(), words.quote(), words.alt(), false, words.body()));
        story.published("uk");
        assertThat(told(story.writer)).contains(link("de"), "The Ukrainian text was published with another name").doesNotContain(link("uk"));
        int revision = Desk.text(story.id, "uk", text -> Revision.newest(text).orElseThrow().number);
        expect(303, story.writer.post(story.path("de") + "/base", "revision", revision));
        assertThat(told(story.writer)).contains(link("de"));
        expect(303, story.safeguarder.post(story.path("de") + "/publication"));
        assertThat(told(story.writer)).doesNotContain(TITLE);
    }

    @Test
    void every_rule_that_no_longer_holds_is_named() {
        story.child(child -> {
            var answers = Cleared.answers();
            answers.put(Question.INTERVIEWED, Answer.YES);
            answers.put(Question.RELATIVES, Answer.UNKNOWN);
            Answers.give(child, answers, Telling.ONE_CHILD, null, story.writer.id(), Ready.now());
        });
        assertThat(told(story.writer)).contains("Somebody near the child is or may be under Russian control.", "may have told, this elsewhere.");
    }

    @Test
    void what_somebody_takes_down_by_hand_is_told_to_nobody_be_it_that_it_went_by_itself_before() {
        expect(303, story.safeguarder.post(story.path("de") + "/unpublication"));
        story.child(child -> child.hold(story.safeguarder.id(), "A brother is still there.", Ready.now()));
        assertThat(told(story.writer)).contains(link("uk"), "The child is on hold.").doesNotContain(link("de"));
        story.child(child -> child.lift(story.safeguarder.id(), "He is here.", Ready.now()));
        assertThat(told(story.writer)).contains(link("uk"));
        expect(303, story.safeguarder.post(story.path("uk") + "/publication"));
        expect(303, story.safeguarder.post(story.path("uk") + "/unpublication"));
        assertThat(told(story.writer)).doesNotContain(TITLE);
    }

    @Test
    void of_what_is_withdrawn_or_erased_nothing_is_told_any_more() {
        expire();
        expect(303, Cast.coordinator().post("/desk/stories/" + story.id + "/withdrawal"));
        assertThat(told(story.writer)).doesNotContain(TITLE);
        expect(303, story.safeguarder.post("/desk/stories/" + story.id + "/erasure", "sure", "yes"));
        assertThat(told(story.writer)).doesNotContain(TITLE);
    }

    @Test
    void consent_that_is_taken_back_withdraws_and_leaves_nothing_to_do() {
        expect(303, story.safeguarder.post("/desk/children/" + Desk.in(() -> Child.<Child>findById(story.child).code) + "/consent/revocation"));
        assertThat(told(story.writer)).doesNotContain(TITLE);
    }

    @Test
    void what_a_restore_took_down_is_told() {
        Desk.in(() -> {
            Publication german = Story.<Story>findById(story.id).in(Language.fromString("de")).flatMap(StoryText::publication).orElseThrow();
            publisher.unpublish(german, null, Takedown.RESTORED, Ready.now());
            return null;
        });
        assertThat(told(story.writer)).contains(link("de"), "restored from a backup");
    }

    private void expire() {
        Desk.in(() -> Consent.update("expiresOn = ?1 where child.id = ?2", LocalDate.now(ZoneOffset.UTC).minusDays(1), story.child));
        expiry.run(Ready.now());
    }

    private String link(String tag) {
        return "href=\"" + story.path(tag) + "/reading\"";
    }

    private static String told(Member person) {
        return person.get("/desk").asString();
    }
}
