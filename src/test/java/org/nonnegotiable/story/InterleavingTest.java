package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;

/**
 * Two editors, two languages, four pages at the same time: no language changes another, and no save that was acknowledged is lost.
 * Failures say their seed; with {@code -Dinterleaving.seed} the same deeds are done again, and the threads meet as they like.
 */
@QuarkusTest
class InterleavingTest {

    private static final int ROUNDS = 16;

    private final long seed = Long.getLong("interleaving.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Passing clock = new Passing();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<Acknowledged> told = new ArrayList<>();
    private final List<Long> stories = new ArrayList<>();
    private int refused;

    @BeforeEach
    void set() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @AfterEach
    void remove() {
        threads.shutdownNow();
        stories.forEach(Desk::remove);
    }

    @Test
    void no_language_changes_another_and_no_acknowledged_save_is_lost() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            together("seed %d, round %d".formatted(seed, i));
        }
        assertThat(sum(one -> one.changes(false))).as("seed %d: saved", seed).isGreaterThan(400);
        assertThat(sum(one -> one.changes(true))).as("seed %d: put back", seed).isGreaterThan(20);
        assertThat(sum(Acknowledged::facts)).as("seed %d: changes of facts", seed).isGreaterThan(20);
        assertThat(sum(Acknowledged::begun)).as("seed %d: languages", seed).isGreaterThan(3 * ROUNDS);
        assertThat(refused).as("seed %d: who came too late", seed).isGreaterThan(100);
    }

    private int sum(ToIntFunction<Acknowledged> number) {
        return told.stream().mapToInt(number).sum();
    }

    /** Each page is one of two people's: two of them in one language may be one person's, and so may two in two. */
    private void together(String again) throws Exception {
        String[] all = Stream.concat(Stream.of("uk", "de"), Tab.OTHERS.stream()).toArray(String[]::new);
        List<Member> people = List.of(Cast.writer("DE", all), Cast.writer("DE", all));
        Long story = Desk.story();
        stories.add(story);
        Acknowledged acknowledged = new Acknowledged(again);
        told.add(acknowledged);
        Round round = new Round(random.nextLong(), story, clock, acknowledged);
        List<Tab> tabs = Stream.of(0, 1, 2, 3).map(i -> new Tab(i, people.get(random.nextInt(2)), i < 2 ? "uk" : "de", round)).toList();
        for (Future<Integer> tab : threads.invokeAll(tabs)) {
            refused += tab.get();
        }
        Desk.in(() -> {
            acknowledged.isAllThereIs(Story.findById(story));
            return null;
        });
    }
}
