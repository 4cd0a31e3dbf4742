package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever guesses waits; whoever belongs here does not. */
@QuarkusTest
class GuessingTest {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final AtTime clock = new AtTime();
    private final Account account = Cast.account(Role.WRITER, "DE", "de");

    @Test
    void the_sixth_try_waits_even_with_the_right_password() {
        Browserless stranger = new Browserless();
        guess(stranger, 5);
        Response refused = stranger.signIn(account, Cast.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void nobody_is_locked_out_for_good() {
        Browserless stranger = new Browserless();
        guess(stranger, 30);
        clock.later(LONGEST.plusSeconds(1));
        assertThat(stranger.signIn(account, Cast.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void a_browser_that_knows_the_person_does_not_wait_for_strangers() {
        Browserless own = new Browserless();
        own.signIn(account, Cast.PASSWORD);
        assertThat(own.has(Cast.DEVICE)).isTrue();
        own.get("/desk/me");
        own.post("/desk/sign-out");
        guess(new Browserless(), 10);
        assertThat(own.signIn(account, Cast.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void a_known_browser_is_no_way_to_guess_without_end() {
        Browserless own = new Browserless();
        own.signIn(account, Cast.PASSWORD);
        own.get("/desk/me");
        own.post("/desk/sign-out");
        guess(own, 10);
        assertThat(own.signIn(account, Cast.PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void an_unknown_address_waits_as_a_known_one_does() {
        Browserless stranger = new Browserless();
        String unknown = "nobody-" + System.nanoTime() + "@example.org";
        List<Integer> answers = IntStream.range(0, 6).mapToObj(i -> {
            stranger.get("/desk/sign-in");
            return stranger.post("/desk/sign-in", "email", unknown, "password", "a wrong password").statusCode();
        }).toList();
        assertThat(answers).containsExactly(422, 422, 422, 422, 422, 429);
    }

    @Test
    void each_wait_is_twice_as_long_as_the_one_before_and_a_day_forgets_them() {
        String bucket = Sealed.hash("bucket " + System.nanoTime());
        List<Long> waits = IntStream.range(0, 14).mapToObj(i -> {
            Guessing.begin(bucket, 3, LONGEST, clock.now());
            Duration left = Guessing.begin(bucket, 3, LONGEST, clock.now());
            clock.later(left);
            return left.toSeconds();
        }).toList();
        assertThat(waits.subList(2, 13)).containsExactly(4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L);
        clock.later(Duration.ofHours(25));
        assertThat(Guessing.begin(bucket, 3, LONGEST, clock.now())).isZero();
        assertThat(Guessing.begin(bucket, 3, LONGEST, clock.now())).isZero();
    }

    @Test
    void a_clock_that_was_wrong_makes_nobody_wait() {
        String bucket = Sealed.hash("bucket " + System.nanoTime());
        IntStream.range(0, 4).forEach(i -> Guessing.begin(bucket, 3, LONGEST, clock.now().plus(Duration.ofDays(400))));
        assertThat(Guessing.begin(bucket, 3, LONGEST, clock.now())).isZero();
    }

    @Test
    void a_node_whose_clock_is_a_little_behind_lets_the_next_try_through() {
        String bucket = Sealed.hash("bucket " + System.nanoTime());
        Guessing.begin(bucket, 3, LONGEST, clock.now().plusMillis(300));
        assertThat(Guessing.begin(bucket, 3, LONGEST, clock.now())).isZero();
    }

    @Test
    void many_tries_at_once_are_no_way_round() throws Exception {
        String bucket = Sealed.hash("bucket " + System.nanoTime());
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        Callable<Boolean> one = () -> Guessing.begin(bucket, 5, LONGEST, clock.now()).isZero();
        long looked = crowd.invokeAll(IntStream.range(0, 40).mapToObj(i -> one).toList()).stream().filter(done -> {
            try {
                return done.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).count();
        crowd.shutdown();
        assertThat(looked).isEqualTo(5);
    }

    private void guess(Browserless browser, int times) {
        for (int i = 0; i < times; i++) {
            browser.signIn(account, "a wrong password " + i);
        }
    }
}
