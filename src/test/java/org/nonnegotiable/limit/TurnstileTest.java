package org.nonnegotiable.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnstileTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void whoever_asks_too_often_waits_and_then_may_go_on() {
        Turnstile turnstile = turnstile("3/1m");
        IntStream.range(0, 3).forEach(time -> assertThat(turnstile.pass(Limit.MISS, "one")).isEmpty());
        Closed closed = turnstile.pass(Limit.MISS, "one").orElseThrow();
        assertThat(closed.headers()).containsEntry("Retry-After", "20").containsEntry("RateLimit-Policy", "\"miss\";q=3;w=60")
                .containsEntry("RateLimit", "\"miss\";r=0;t=20");
        assertThat(meters.counter("campaign_limits_refused", "limit", "miss").count()).isOne();
        later(Duration.ofMillis(19_999));
        assertThat(turnstile.pass(Limit.MISS, "one")).isPresent();
        later(Duration.ofMillis(1));
        assertThat(turnstile.pass(Limit.MISS, "one")).isEmpty();
        assertThat(turnstile.pass(Limit.MISS, "one")).isPresent();
    }

    @Test
    void nobody_waits_for_anybody_else_nor_for_anything_else() {
        Turnstile turnstile = turnstile("1/1h");
        assertThat(turnstile.pass(Limit.MISS, "one")).isEmpty();
        assertThat(turnstile.pass(Limit.MISS, "one")).isPresent();
        assertThat(turnstile.pass(Limit.MISS, "other")).isEmpty();
        assertThat(turnstile.pass(Limit.OEMBED, "one")).isEmpty();
    }

    @Test
    void a_limit_that_is_off_counts_nobody() {
        Turnstile turnstile = turnstile("off");
        IntStream.range(0, 1000).forEach(time -> assertThat(turnstile.pass(Limit.UPLOAD, "one")).isEmpty());
        assertThat(turnstile.counted()).isZero();
    }

    @Test
    void however_many_come_no_more_are_counted_than_there_is_room_for_and_who_never_stops_is_not_forgotten() {
        Turnstile turnstile = turnstile("1/1h");
        for (int other = 0; other < 2 * Turnstile.MOST; other++) {
            turnstile.pass(Limit.MISS, "other " + other);
            if (other % 10 == 0) {
                turnstile.pass(Limit.MISS, "one");
            }
        }
        assertThat(turnstile.counted()).isLessThanOrEqualTo(Turnstile.MOST);
        assertThat(turnstile.pass(Limit.MISS, "one")).isPresent();
    }

    @Test
    void a_wait_is_told_in_whole_seconds_and_never_as_none() {
        assertThat(new Closed(Limit.MISS, Rate.valueOf("1/1s"), Duration.ofMillis(1)).seconds()).isOne();
        assertThat(new Closed(Limit.MISS, Rate.valueOf("1/1m"), Duration.ofMillis(2001)).seconds()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "0/1m", "-1/1m", "60/0s", "many/1m", "60/soon"})
    void what_is_no_rate_stops_the_program_instead_of_opening_it(String text) {
        assertThatThrownBy(() -> Rate.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private Turnstile turnstile(String rate) {
        Rates all = (Rates) Proxy.newProxyInstance(Rates.class.getClassLoader(), new Class<?>[] {Rates.class}, (any, method, none) -> Rate.valueOf(rate));
        return new Turnstile(all, meters, new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }
}
