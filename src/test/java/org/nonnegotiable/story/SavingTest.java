package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.nonnegotiable.story.Desk.ANNA;
import static org.nonnegotiable.story.Desk.BORYS;
import static org.nonnegotiable.story.Desk.NOW;
import static org.nonnegotiable.story.Desk.words;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.language.Language;

@QuarkusTest
class SavingTest {

    private static final Language UK = Language.fromString("uk");

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
    void a_new_story_is_no_sample_and_has_an_empty_text_in_its_own_language() {
        Desk.in(() -> {
            Story found = Story.findById(story);
            assertThat(found.sample).isFalse();
            assertThat(found.ref).matches("s-[a-z0-9]{10,25}");
            assertThat(found.texts).singleElement().satisfies(text -> assertThat(text.words).isEqualTo(Words.NONE));
            assertThat(found.facts()).isEqualTo(Facts.NONE);
            assertThat(found.publications).isEmpty();
            return null;
        });
    }

    @Test
    void what_was_saved_is_there_and_saving_it_again_changes_nothing() {
        int version = Desk.save(story, "uk", words("Ключ", "Один"), new Edit(0, ANNA, NOW));
        assertThat(Desk.save(story, "uk", words("Ключ", "Один"), new Edit(0, ANNA, NOW))).isEqualTo(version);
        assertThat(Desk.<Words>text(story, "uk", text -> text.words)).isEqualTo(words("Ключ", "Один"));
    }

    @Test
    void who_saves_over_another_is_shown_both_texts_and_changes_nothing() {
        int version = Desk.save(story, "uk", words("Ключ", "Один"), new Edit(0, ANNA, NOW));
        Desk.save(story, "uk", words("Ключ", "Один. Два"), new Edit(version, ANNA, NOW.plusSeconds(700)));
        Conflict conflict = conflict(words("Замок", "Один"), new Edit(version, BORYS, NOW.plusSeconds(701)));
        assertThat(conflict.base()).isEqualTo(words("Ключ", "Один"));
        assertThat(conflict.own()).isEqualTo(words("Замок", "Один"));
        assertThat(conflict.other()).isEqualTo(words("Ключ", "Один. Два"));
        assertThat(conflict.by()).isEqualTo(ANNA);
        assertThat(conflict.view().isDisputed()).isFalse();
        assertThat(conflict.view().merged()).isEqualTo(words("Замок", "Один. Два"));
        int merged = Desk.save(story, "uk", conflict.view().merged(), new Edit(conflict.version(), BORYS, NOW.plusSeconds(702)));
        assertThat(merged).isGreaterThan(conflict.version());
    }

    @Test
    void where_both_have_changed_the_same_field_ones_own_comes_first() {
        ThreeWay view = new ThreeWay(words("a", "b"), words("own", "b"), words("other", "b"));
        assertThat(view.isDisputed()).isTrue();
        assertThat(view.rows()).extracting(ThreeWay.Row::field).containsExactly(Field.TITLE);
        assertThat(view.merged()).isEqualTo(words("own", "b"));
    }

    @Test
    void two_tabs_of_one_person_do_not_overwrite_each_other() {
        int version = Desk.save(story, "uk", words("1", ""), new Edit(0, "tab-one", ANNA, NOW));
        Desk.save(story, "uk", words("2", ""), new Edit(version, "tab-two", ANNA, NOW));
        assertThat(conflict(words("3", ""), new Edit(version, "tab-one", ANNA, NOW)).other().title()).isEqualTo("2");
    }

    @Test
    void a_page_whose_answer_was_lost_on_the_line_is_not_in_its_own_way() {
        Desk.save(story, "uk", words("1", ""), new Edit(0, "tab-one", ANNA, NOW));
        Desk.save(story, "uk", words("2", ""), new Edit(0, "tab-one", ANNA, NOW));
        assertThat(Desk.<String>text(story, "uk", text -> text.words.title())).isEqualTo("2");
    }

    @Test
    void edits_of_one_person_within_ten_minutes_are_one_revision() {
        int version = 0;
        for (int minute : new int[] {0, 5, 9, 10, 12}) {
            version = Desk.save(story, "uk", words("m" + minute, ""), new Edit(version, ANNA, NOW.plus(Duration.ofMinutes(minute))));
        }
        Desk.save(story, "uk", words("other", ""), new Edit(version, BORYS, NOW.plus(Duration.ofMinutes(13))));
        assertThat(titles()).containsExactly("other", "m12", "m9");
    }

    @Test
    void an_older_revision_can_be_put_back_and_what_stood_there_stays_a_revision() {
        int first = Desk.save(story, "uk", words("one", "1"), new Edit(0, ANNA, NOW));
        int second = Desk.save(story, "uk", words("two", "2").at("two"), new Edit(first, BORYS, NOW));
        Desk.text(story, "uk", text -> {
            text.restore(Revision.numbered(text, 1).orElseThrow(), new Edit(second, BORYS, NOW));
            return null;
        });
        assertThat(titles()).containsExactly("one", "two", "one");
        assertThat(Desk.<Words>text(story, "uk", text -> text.words)).isEqualTo(words("one", "1").at("two"));
    }

    @Test
    void putting_a_translation_back_changes_it_once() {
        int first = Desk.save(story, "de", words("eins", ""), new Edit(0, "tab-one", BORYS, NOW));
        int second = Desk.save(story, "de", words("zwei", ""), new Edit(first, "tab-one", BORYS, NOW.plusSeconds(700)));
        int third = Desk.text(story, "de", text -> {
            text.restore(Revision.numbered(text, 1).orElseThrow(), new Edit(second, BORYS, NOW.plusSeconds(701)));
            return text.version;
        });
        assertThat(third).isEqualTo(second + 1);
    }

    @Test
    void who_is_too_late_to_put_something_back_takes_nothing_from_who_was_first() {
        int first = Desk.save(story, "uk", words("one", ""), new Edit(0, ANNA, NOW));
        Desk.in(() -> {
            StoryText seen = Story.<Story>findById(story).in(UK).orElseThrow();
            Revision revision = Revision.numbered(seen, 1).orElseThrow();
            Desk.save(story, "uk", words("two", ""), new Edit(first, ANNA, NOW));
            assertThat(catchThrowableOfType(ConflictException.class, () -> seen.restore(revision, new Edit(first, ANNA, NOW)))).isNotNull();
            return null;
        });
        assertThat(titles()).containsExactly("two");
        assertThat(Desk.<Boolean>text(story, "uk", text -> Revision.newest(text).orElseThrow().closed)).isFalse();
    }

    @Test
    void who_begins_a_translation_takes_nothing_from_who_saves_the_source() {
        int first = Desk.save(story, "uk", words("one", ""), new Edit(0, ANNA, NOW));
        Desk.in(() -> {
            Story seen = Story.findById(story);
            Desk.save(story, "uk", words("two", ""), new Edit(first, ANNA, NOW));
            return seen.begin(Language.fromString("de"), BORYS, NOW);
        });
        assertThat(titles()).containsExactly("two");
        assertThat(Desk.<Boolean>text(story, "uk", text -> Revision.newest(text).orElseThrow().closed)).isTrue();
    }

    @Test
    void facts_that_somebody_else_has_changed_are_not_overwritten() {
        Facts facts = new Facts(AgeBand.FROM_6, Oblast.UA_65, YearMonth.of(2025, 1), null, null, null);
        int before = Desk.in(() -> Story.<Story>findById(story).version);
        Desk.save(story, "de", words("Schlüssel", ""), new Edit(0, BORYS, NOW)); // no business of the facts'
        int version = revise(facts, before, ANNA);
        assertThat(revise(facts, before, ANNA)).isEqualTo(version);
        FactsConflictException conflict = catchThrowableOfType(FactsConflictException.class, () -> revise(Facts.NONE, before, BORYS));
        assertThat(conflict.other()).isEqualTo(facts);
        assertThat(conflict.version()).isEqualTo(version);
        revise(Facts.NONE, conflict.version(), BORYS);
    }

    private int revise(Facts facts, int version, Long by) {
        return Desk.in(() -> {
            Story found = Story.findById(story);
            found.revise(facts, Set.of(Theme.RETURN), version, by, NOW);
            return found.version;
        });
    }

    private List<String> titles() {
        return Desk.text(story, "uk", text -> Revision.older(text, 100, 10).stream().map(revision -> revision.words.title()).toList());
    }

    private Conflict conflict(Words words, Edit edit) {
        return catchThrowableOfType(ConflictException.class, () -> Desk.save(story, "uk", words, edit)).conflict();
    }
}
