package org.nonnegotiable.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts how often each has asked. Nothing waits here: the event loop may ask. By a clock that nobody can set, for one that is set back would keep
 * everybody out until it has caught up.
 */
@Singleton
public class Turnstile {

    /** About ten megabytes. When there are more, whoever came least often is forgotten, and may begin anew: not the one who never stops. */
    static final int MOST = 50_000;

    private record Counted(Limit limit, String who) {
    }

    private final Rates rates;
    private final MeterRegistry meters;
    private final TimeMeter meter;
    private final Cache<Counted, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST).build();

    @Inject
    Turnstile(Rates rates, MeterRegistry meters) {
        this(rates, meters, TimeMeter.SYSTEM_NANOTIME);
    }

    Turnstile(Rates rates, MeterRegistry meters, TimeMeter meter) {
        this.meters = meters;
        this.rates = rates;
        this.meter = meter;
    }

    /** Or the first refusal of each would be no increase to whoever watches. */
    void begin(@Observes StartupEvent start) {
        for (Limit limit : Limit.values()) {
            refused(limit);
        }
    }

    /** @return empty for whoever may go on; it counts as once more */
    public Optional<Closed> pass(Limit limit, String who) {
        Rate rate = limit.in(rates);
        if (rate.isUnlimited()) {
            return Optional.empty();
        }
        ConsumptionProbe probe = buckets.get(new Counted(limit, who), first -> full(rate)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        refused(limit).increment();
        return Optional.of(new Closed(limit, rate, Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    private Counter refused(Limit limit) {
        return meters.counter("campaign_limits_refused", "limit", limit.code());
    }

    /** How many are being counted. */
    long counted() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket full(Rate rate) {
        return Bucket.builder().withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(rate.times()).refillGreedy(rate.times(), rate.per())).build();
    }
}
