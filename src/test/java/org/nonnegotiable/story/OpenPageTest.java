package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.nonnegotiable.story.Desk.ANNA;
import static org.nonnegotiable.story.Desk.NOW;
import static org.nonnegotiable.story.Desk.words;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that stands open on somebody's screen while its text changes, by itself or otherwise. */
@QuarkusTest
class OpenPageTest {

    private static final String PAGE = "tab-one";

    private Long story;
    private int shown;

    @BeforeEach
    void open() {
        story = Desk.story();
        shown = Desk.text(story, "uk", text -> text.version);
    }

    @AfterEach
    void remove() {
        Desk.remove(story);
    }

    @Test
    void it_saves_by_itself_and_by_hand_at_once_and_both_are_taken() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService page = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> saves = List.of(() -> saved(both, "by itself"), () -> saved(both, "by hand"));
            for (Future<Integer> save : page.invokeAll(saves)) {
                assertThat(save.get()).isGreaterThan(shown);
            }
        } finally {
            page.shutdown();
        }
        assertThat(Desk.<Long>in(() -> Revision.count("text.story.id", story))).isOne();
    }

    /** Both have read the text before either saves it. */
    private int saved(CyclicBarrier other, String title) {
        return Desk.in(() -> {
            StoryText text = StoryText.<StoryText>find("story.id", story).singleResult();
            other.await(30, TimeUnit.SECONDS);
            text.save(words(title, ""), new Edit(shown, PAGE, ANNA, NOW));
            return text.version;
        });
    }

    @Test
    void the_address_that_a_text_has_got_meanwhile_is_not_taken_away_unseen() {
        int version = Desk.save(story, "uk", words("Ключ", ""), new Edit(shown, PAGE, ANNA, NOW));
        String slug = Desk.text(story, "uk", text -> {
            text.address(ANNA, NOW);
            return text.words.slug();
        });
        assertThat(conflict(version).view().merged()).isEqualTo(words("Ключі", "").at(slug));
    }

    @Test
    void what_was_imported_meanwhile_is_not_overwritten_unseen() {
        int version = Desk.save(story, "uk", words("Ключ", ""), new Edit(shown, PAGE, ANNA, NOW));
        Desk.text(story, "uk", text -> text.take(words("Замок", ""), NOW));
        assertThat(conflict(version).other().title()).isEqualTo("Замок");
    }

    private Conflict conflict(int version) {
        return catchThrowableOfType(ConflictException.class,
                () -> Desk.save(story, "uk", words("Ключі", ""), new Edit(version, PAGE, ANNA, NOW))).conflict();
    }
}
