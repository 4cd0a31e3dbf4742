package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Desk.ANNA;
import static org.nonnegotiable.story.Desk.BORYS;
import static org.nonnegotiable.story.Desk.NOW;
import static org.nonnegotiable.story.Desk.words;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A translation knows what it was made from, and so whether the source has moved on. */
@QuarkusTest
class TranslationTest {

    private Long story;

    @BeforeEach
    void open() {
        story = Desk.story();
    }

    @AfterEach
    void remove() {
        Desk.remove(story);
    }

    @Test
    void an_older_translation_that_is_put_back_is_as_outdated_as_it_was() {
        save("uk", "Ключ", ANNA, NOW);
        save("de", "Schlüssel", ANNA, NOW);
        save("uk", "Новий ключ", ANNA, NOW);
        save("de", "Neuer Schlüssel", BORYS, NOW);
        follow();
        assertThat(outdated()).isFalse();
        restore(1);
        assertThat(outdated()).isTrue();
        restore(2);
        assertThat(outdated()).isFalse();
    }

    @Test
    void what_nobody_noted_for_a_revision_is_what_the_source_said_when_it_was_begun() {
        save("uk", "Ключ", ANNA, NOW);
        save("de", "Schlüssel", ANNA, NOW.plusSeconds(1));
        save("uk", "Новий ключ", ANNA, NOW.plusSeconds(2));
        save("de", "Neuer Schlüssel", BORYS, NOW.plusSeconds(3));
        follow();
        Desk.text(story, "de", text -> Revision.update("base = null where text = ?1", text));
        restore(1);
        assertThat(outdated()).isTrue();
    }

    @Test
    void a_translation_that_is_begun_follows_what_lies_beside_it_and_not_what_is_still_being_written() {
        int version = Desk.save(story, "uk", words("Ключ", "").at("klyuch-" + story), new Edit(0, ANNA, NOW));
        Desk.text(story, "uk", text -> {
            text.story.take(new Facts(AgeBand.FROM_6, Oblast.UA_65, YearMonth.of(2025, 1), null, "key", null), Set.of());
            return text.publish("hash", NOW);
        });
        Desk.save(story, "uk", words("Новий ключ", "").at("klyuch-" + story), new Edit(version, BORYS, NOW));
        assertThat(Desk.<String>text(story, "de", text -> new Translation(text).base().orElseThrow().words.title())).isEqualTo("Ключ");
    }

    @Test
    void a_translation_begins_empty_and_knows_what_it_is_made_from() {
        Desk.save(story, "uk", words("Ключ", ""), new Edit(0, ANNA, NOW));
        Desk.text(story, "de", text -> {
            assertThat(text.words).isEqualTo(Words.NONE);
            assertThat(new Translation(text).base().orElseThrow().words.title()).isEqualTo("Ключ");
            assertThat(new Translation(text).isOutdated()).isFalse();
            return null;
        });
    }

    @Test
    void a_translation_is_outdated_while_the_source_says_something_else() {
        int version = Desk.save(story, "uk", words("Ключ", ""), new Edit(0, ANNA, NOW));
        Desk.text(story, "de", text -> text.id);
        int later = Desk.save(story, "uk", words("Новий ключ", ""), new Edit(version, ANNA, NOW));
        assertThat(Desk.<List<WordDiff.Piece>>text(story, "de", text -> new Translation(text).change(Field.TITLE)))
                .extracting(piece -> piece.fate() + piece.text()).containsExactly("DELETEDКлюч", "INSERTEDНовий ключ");
        assertThat(outdated()).isTrue();
        Desk.save(story, "uk", words("Ключ", ""), new Edit(later, BORYS, NOW));
        assertThat(outdated()).isFalse();
        Desk.text(story, "de", text -> {
            new Translation(text).follow(Revision.newestOfSource(text.story).orElseThrow());
            return null;
        });
        assertThat(outdated()).isFalse();
    }

    private void save(String tag, String title, Long by, Instant when) {
        Desk.save(story, tag, words(title, ""), new Edit(Desk.text(story, tag, text -> text.version), by, when));
    }

    private void follow() {
        Desk.text(story, "de", text -> {
            new Translation(text).follow(Revision.newestOfSource(text.story).orElseThrow());
            return null;
        });
    }

    private void restore(int number) {
        Desk.text(story, "de", text -> {
            text.restore(Revision.numbered(text, number).orElseThrow(), new Edit(text.version, ANNA, NOW));
            return null;
        });
    }

    private boolean outdated() {
        return Desk.text(story, "de", text -> new Translation(text).isOutdated());
    }
}
