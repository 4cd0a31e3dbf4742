package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Desk.ANNA;
import static org.nonnegotiable.story.Desk.BORYS;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.language.Language;

/** Two editors, two languages, everything in any order: no language changes another, and no save that was acknowledged is lost. */
@QuarkusTest
class InterleavingTest {

    private static final int DEEDS = 2_000;
    private static final List<String> LANGUAGES = List.of("uk", "de");

    private record Saved(long by, String title) {
    }

    private final Random random = new Random(20261124);
    private final Map<String, List<Saved>> acknowledged = new HashMap<>();
    /** What each page shows: editor and language to version. Pages go stale, as they do. */
    private final Map<String, Integer> shown = new HashMap<>();
    private Long story;
    private Instant now = Desk.NOW;

    @BeforeEach
    void open() {
        story = Desk.story();
        LANGUAGES.forEach(tag -> acknowledged.put(tag, new ArrayList<>()));
    }

    @AfterEach
    void remove() {
        Desk.remove(story);
    }

    @Test
    void no_language_changes_another_and_no_acknowledged_save_is_lost() {
        for (int i = 0; i < DEEDS; i++) {
            String tag = LANGUAGES.get(random.nextInt(2));
            long by = random.nextBoolean() ? ANNA : BORYS;
            String other = LANGUAGES.get(1 - LANGUAGES.indexOf(tag));
            now = now.plusSeconds(random.nextInt(400));
            Desk.in(() -> {
                StoryText untouched = text(other);
                int version = untouched.version;
                Words words = untouched.words;
                deed(text(tag), by, "t" + acknowledged.get(tag).size());
                Story.getEntityManager().flush();
                Story.getEntityManager().refresh(untouched);
                assertThat(untouched.version).isEqualTo(version);
                assertThat(untouched.words).isEqualTo(words);
                return null;
            });
        }
        LANGUAGES.forEach(this::nothingIsLost);
    }

    private StoryText text(String tag) {
        return Story.<Story>findById(story).begin(Language.fromString(tag), ANNA, now);
    }

    private void deed(StoryText text, long by, String title) {
        String page = by + text.language.tag();
        switch (random.nextInt(10)) {
            case 0, 1 -> shown.put(page, text.version); // looks again
            case 2 -> text.story.revise(new Facts(AgeBand.values()[random.nextInt(5)], Oblast.UA_65, YearMonth.of(2025, 1), null, null, null),
                    Set.of(), text.story.version, by, now);
            case 3 -> Revision.numbered(text, 1).filter(first -> text.version > 0).ifPresent(first -> restore(text, first, by));
            case 4 -> text.address(by, now);
            default -> save(text, new Words(text.words.slug(), title, "", "", "", "", false, "body of " + title),
                    new Edit(shown.getOrDefault(page, 0), random.nextBoolean() ? page : null, by, now), page);
        }
    }

    private void save(StoryText text, Words words, Edit edit, String page) {
        try {
            text.save(words, edit);
            acknowledged.get(text.language.tag()).add(new Saved(edit.by(), words.title()));
            shown.put(page, text.version);
        } catch (ConflictException stale) {
            assertThat(stale.conflict().other()).isEqualTo(text.words);
            assertThat(stale.conflict().own()).isEqualTo(words);
        }
    }

    private void restore(StoryText text, Revision revision, long by) {
        text.restore(revision, new Edit(text.version, by, now));
        acknowledged.get(text.language.tag()).add(new Saved(by, text.words.title()));
    }

    /** Only somebody's own next save, within ten minutes, stands for an earlier one. */
    private void nothingIsLost(String tag) {
        List<Revision> revisions = Desk.in(() -> Revision.older(text(tag), Integer.MAX_VALUE, 10_000));
        List<String> titles = revisions.stream().map(revision -> revision.words.title()).toList();
        List<Saved> saved = acknowledged.get(tag);
        assertThat(saved.size()).isGreaterThan(DEEDS / 10);
        for (int i = 0; i < saved.size(); i++) {
            boolean goneOnWith = i + 1 < saved.size() && saved.get(i + 1).by == saved.get(i).by;
            assertThat(titles.contains(saved.get(i).title) || goneOnWith).as(saved.get(i).title).isTrue();
        }
        assertThat(revisions).allSatisfy(revision -> assertThat(Duration.between(revision.begunAt, revision.savedAt)).isLessThan(Duration.ofMinutes(10)));
        assertThat(revisions.get(0).words).isEqualTo(Desk.<Words>in(() -> text(tag).words));
    }

    @Test
    void of_many_who_save_in_the_same_moment_one_is_first_and_the_others_are_told() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 10; round++) {
                int version = Desk.text(story, "uk", text -> text.version);
                List<Callable<Boolean>> saves = IntStream.range(0, 4).<Callable<Boolean>>mapToObj(i -> () -> isSaved(version, "by " + i)).toList();
                int acknowledgements = 0;
                for (Future<Boolean> save : people.invokeAll(saves)) {
                    acknowledgements += save.get() ? 1 : 0;
                }
                assertThat(acknowledgements).isEqualTo(1);
            }
        } finally {
            people.shutdown();
        }
    }

    private boolean isSaved(int version, String title) {
        try {
            Desk.in(() -> {
                Story.<Story>findById(story).in(Language.fromString("uk")).orElseThrow().save(Desk.words(title + " at " + version, ""), new Edit(version, ANNA, now));
                return null;
            });
            return true;
        } catch (ConflictException told) {
            return false;
        }
    }
}
