package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nonnegotiable.media.Picture;
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.review.Approval;
import org.nonnegotiable.safeguarding.Consent;
import org.nonnegotiable.safeguarding.Telling;

/** What was changed and changed back says what was approved, and nobody has read it since: it is approved by nobody. */
@QuarkusTest
class VoidedTest {

    private Ready story;
    private StoredPicture picture;

    @BeforeEach
    void approve() {
        story = Ready.story("uk", "de");
        picture = StoredPicture.of("DE", 961, 619);
        facts(Ready.FACTS.showing(picture.id()), Set.of(Theme.SCHOOL));
        story.published("uk");
        expect(303, story.safeguarder.post(story.path("uk") + "/unpublication"));
        assertThat(isApproved()).isTrue();
    }

    @AfterEach
    void remove() {
        facts(Ready.FACTS, Set.of());
        story.close();
        picture.close();
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void a_word(Field field) {
        Words before = story.words("uk");
        Map<Field, String> others = before.fields();
        others.put(field, field == Field.SLUG ? story.slug("uk") + "-2" : others.get(field) + " And more.");
        forthAndBack(() -> story.edit("uk", Words.of(others, false)), () -> story.edit("uk", before));
    }

    @Test
    void a_picture_that_only_decorates() {
        Words before = story.words("uk");
        forthAndBack(() -> story.edit("uk", Words.of(before.fields(), true)), () -> story.edit("uk", before));
    }

    @Test
    void facts_and_themes() {
        Facts before = Ready.FACTS.showing(picture.id());
        Facts others = new Facts(AgeBand.FROM_6, Oblast.UA_65, YearMonth.of(2024, 2), Telling.COMPOSITE, "swing", null);
        forthAndBack(() -> facts(others, Set.of(Theme.SCHOOL)), () -> facts(before, Set.of(Theme.SCHOOL)));
        forthAndBack(() -> facts(before, Set.of(Theme.RETURN)), () -> facts(before, Set.of(Theme.SCHOOL)));
    }

    @ParameterizedTest
    @CsvSource({"credit, Somebody else, Photo & <friends>", "licence, CC0, CC_BY", "face, yes, no"})
    void what_is_said_of_its_picture(String field, String other, String before) {
        forthAndBack(() -> describe(field, other), () -> describe(field, before));
    }

    @Test
    void what_is_never_cut_off_its_picture_voids_nothing() {
        describe("focalX", "10");
        assertThat(isApproved()).isTrue();
    }

    @Test
    void another_language_voids_nothing() {
        story.edit("de", story.words("de").at(story.slug("de") + "-2"));
        assertThat(isApproved()).isTrue();
        expect(303, story.safeguarder.post(story.path("uk") + "/publication"));
    }

    @Test
    void consent_that_is_taken_back() {
        String read = story.hash("uk");
        story.child(child -> Consent.latest(child).orElseThrow().revoke(story.safeguarder.id(), Ready.now()));
        assertThat(story.hash("uk")).isNotEqualTo(read);
        assertThat(isApproved()).isFalse();
    }

    @Test
    void what_is_read_again_is_approved_again() {
        Words before = story.words("uk");
        forthAndBack(() -> story.edit("uk", before.at(story.slug("uk") + "-2")), () -> story.edit("uk", before));
        story.published("uk");
        assertThat(story.state("uk")).isEqualTo(State.LIVE);
    }

    private void forthAndBack(Runnable forth, Runnable back) {
        String read = story.hash("uk");
        forth.run();
        back.run();
        assertThat(story.hash("uk")).isEqualTo(read);
        assertThat(isApproved()).isFalse();
        expect(422, story.safeguarder.post(story.path("uk") + "/publication"));
    }

    private boolean isApproved() {
        return Desk.<Boolean>text(story.id, "uk", text -> Approval.of(text.subject(), Manuscript.of(text).hash()).isPresent());
    }

    private void facts(Facts others, Set<Theme> themes) {
        Desk.in(() -> {
            Story one = Story.findById(story.id);
            one.revise(others, themes, one.version, story.writer.id(), Ready.now());
            return null;
        });
    }

    private void describe(String field, String said) {
        Picture now = picture.get();
        Map<String, Object> fields = new HashMap<>(Map.of("version", now.version, "credit", now.credit, "licence", now.licence, "face",
                now.face ? "yes" : "no", "focalX", now.focalX, "focalY", now.focalY));
        fields.put(field, said);
        expect(303, story.writer.post(now.deskAddress(), fields.entrySet().stream().flatMap(one -> List.of(one.getKey(), one.getValue()).stream()).toArray()));
    }
}
