package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.Licence;
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.review.Approval;
import org.nonnegotiable.safeguarding.Answer;
import org.nonnegotiable.safeguarding.Answers;
import org.nonnegotiable.safeguarding.Cleared;
import org.nonnegotiable.safeguarding.Question;
import org.nonnegotiable.safeguarding.Telling;

/** An approval is for exactly what was read: no edit of anything leaves it standing. */
@QuarkusTest
class ApprovalPropertyTest {

    private static final int TRIES = 40;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private Ready story;
    private final List<Runnable> edits = List.of(this::word, this::word, this::decorative, this::age, this::month, this::oblast, this::telling, this::theme,
            this::drawing, this::picture, this::credit, this::licence, this::face, this::answers, this::consent);
    private StoredPicture picture;

    @BeforeEach
    void write() {
        story = Ready.story("uk");
        picture = StoredPicture.of("DE", 733, 517);
    }

    @AfterEach
    void remove() {
        story.close();
        picture.close();
    }

    @Test
    void an_approval_never_survives_any_edit() {
        facts(Ready.FACTS.showing(picture.id()));
        for (int one = 0; one < TRIES; one++) {
            String read = story.hash("uk");
            Desk.in(() -> {
                Approval approval = new Approval();
                approval.subject = story.subject("uk");
                approval.language = Language.fromString("uk");
                approval.embassy = "DE";
                approval.hash = read;
                approval.submittedBy = story.writer.id();
                approval.approvedBy = story.safeguarder.id();
                approval.approvedAt = Ready.now();
                Approval.delete("subject", approval.subject);
                approval.persist();
                return null;
            });
            int chosen = random.nextInt(edits.size());
            edits.get(chosen).run();
            String what = "seed " + seed + ", edit " + chosen + " at try " + one;
            assertThat(story.hash("uk")).as(what).isNotEqualTo(read);
            assertThat(Desk.<Boolean>text(story.id, "uk", text -> Approval.of(text.subject(), Manuscript.of(text).hash()).isPresent())).as(what).isFalse();
            expect(422, story.safeguarder.post(story.path("uk") + "/publication"));
        }
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
    }

    private void word() {
        Field field = Field.values()[random.nextInt(Field.values().length)];
        Words before = Desk.text(story.id, "uk", text -> text.words);
        var fields = before.fields();
        String typed = field == Field.SLUG ? "x" + Long.toString(random.nextLong() >>> 1, 36) : "x" + random.nextLong();
        fields.put(field, typed);
        story.edit("uk", Words.of(fields, field != Field.ALT && before.decorative()));
    }

    private void decorative() {
        Words before = Desk.text(story.id, "uk", text -> text.words);
        story.edit("uk", Words.of(before.fields(), !before.decorative()));
    }

    private Facts now() {
        return Desk.in(() -> Story.<Story>findById(story.id).facts());
    }

    private void facts(Facts others) {
        Desk.in(() -> {
            Story one = Story.findById(story.id);
            one.take(others, one.themes);
            return null;
        });
    }

    private <T> T other(T[] all, T now) {
        T found = all[random.nextInt(all.length)];
        return found == now ? other(all, now) : found;
    }

    private void age() {
        Facts f = now();
        facts(new Facts(other(AgeBand.values(), f.age()), f.oblast(), f.returned(), f.telling(), f.drawing(), f.picture()));
    }

    private void oblast() {
        Facts f = now();
        facts(new Facts(f.age(), other(Oblast.values(), f.oblast()), f.returned(), f.telling(), f.drawing(), f.picture()));
    }

    private void month() {
        Facts f = now();
        facts(new Facts(f.age(), f.oblast(), f.returned().minusMonths(1 + random.nextInt(20)), f.telling(), f.drawing(), f.picture()));
    }

    private void telling() {
        Facts f = now();
        facts(new Facts(f.age(), f.oblast(), f.returned(), other(Telling.values(), f.telling()), f.drawing(), f.picture()));
    }

    private void drawing() {
        Facts f = now();
        facts(new Facts(f.age(), f.oblast(), f.returned(), f.telling(), "key".equals(f.drawing()) ? "swing" : "key", f.picture()));
    }

    private void picture() {
        facts(now().showing(now().picture() == null ? picture.id() : null));
    }

    private void theme() {
        Desk.in(() -> {
            Story one = Story.findById(story.id);
            one.take(one.facts(), one.themes.equals(Set.of(Theme.SCHOOL)) ? Set.of(Theme.RETURN) : Set.of(Theme.SCHOOL));
            return null;
        });
    }

    private void credit() {
        facts(now().showing(picture.id()));
        picture.change(one -> one.credit = "Credit " + random.nextLong());
    }

    private void licence() {
        facts(now().showing(picture.id()));
        picture.change(one -> one.licence = other(Licence.values(), one.licence));
    }

    private void face() {
        facts(now().showing(picture.id()));
        picture.change(one -> one.face = !one.face);
    }

    private void answers() {
        story.child(child -> {
            var given = Cleared.answers();
            given.put(Question.INTERVIEWED, random.nextBoolean() ? Answer.YES : Answer.NO);
            Answers.give(child, given, Telling.ONE_CHILD, null, story.writer.id(), Ready.now());
        });
    }

    private void consent() {
        story.child(child -> Cleared.consent(child, Ready.now()).record(story.safeguarder.id(), Ready.now()));
    }
}
