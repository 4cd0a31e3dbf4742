package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Desk.ANNA;
import static org.nonnegotiable.story.Desk.BORYS;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.language.Language;

/** Two editors, two languages, everything in any order and at once: no language changes another, and no save that was acknowledged is lost. */
@QuarkusTest
class InterleavingTest {

    private static final int STORIES = 30;
    private static final int DEEDS = 40;
    /** A page's button and what it saves by itself can be on the way at once, so that each editor is two. */
    private static final List<Long> PEOPLE = List.of(ANNA, BORYS, ANNA, BORYS);

    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE.size());

    @AfterEach
    void the_end() {
        people.shutdown();
    }

    @Test
    void no_language_changes_another_and_no_acknowledged_save_is_lost() throws Exception {
        long seed = System.nanoTime();
        int saves = 0;
        for (int n = 0; n < STORIES; n++) {
            Crowded story = new Crowded();
            try {
                Random random = new Random(seed + n);
                List<Callable<Void>> work = PEOPLE.stream().<Callable<Void>>map(by -> work(story, by, random.nextLong())).toList();
                for (Future<Void> done : people.invokeAll(work)) {
                    done.get();
                }
                story.nothingIsLost();
            } catch (Exception | AssertionError e) {
                throw new AssertionError("seed " + seed + ", story " + n, e);
            }
            saves += story.saves();
            Desk.remove(story.id);
        }
        assertThat(saves).isGreaterThan(1000);
    }

    private static Callable<Void> work(Crowded story, long by, long seed) {
        Random random = new Random(seed);
        return () -> {
            for (int i = 0; i < DEEDS; i++) {
                story.deed(by, random);
            }
            return null;
        };
    }

    @Test
    void of_many_who_save_in_the_same_moment_one_is_first_and_the_others_are_told() throws Exception {
        Long story = Desk.story();
        for (int round = 0; round < 50; round++) {
            int version = Desk.in(() -> source(story).version);
            List<Callable<Boolean>> saves = IntStream.range(0, 4).<Callable<Boolean>>mapToObj(i -> () -> isSaved(story, version, "by " + i)).toList();
            int acknowledgements = 0;
            for (Future<Boolean> save : people.invokeAll(saves)) {
                acknowledgements += save.get() ? 1 : 0;
            }
            assertThat(acknowledgements).isEqualTo(1);
        }
        Desk.remove(story);
    }

    private static boolean isSaved(Long story, int version, String title) {
        try {
            Desk.in(() -> {
                source(story).save(Desk.words(title + " at " + version, ""), new Edit(version, ANNA, Desk.NOW));
                return null;
            });
            return true;
        } catch (ConflictException told) {
            return false;
        }
    }

    private static StoryText source(Long story) {
        return Story.<Story>findById(story).in(Language.fromString("uk")).orElseThrow();
    }
}
