package org.nonnegotiable.edition;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Requests whose page is not here. Those for the same page wait for the first of them; so many are rendered at once, and so many wait, and
 * no more. Who waits takes no thread.
 */
@Singleton
class Misses {

    private static final String MISS = "miss";
    private static final String AGAIN_SECONDS = "5";

    private final Turns turns;
    private final int mostWaiting;
    private final Map<String, Flight> flights = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder all = new LongAdder();
    private final LongAdder shed = new LongAdder();

    @Inject
    Instance<Busy> busy;

    @Inject
    Misses(@ConfigProperty(name = "campaign.pages.rendered-at-once", defaultValue = "16") int rendered,
            @ConfigProperty(name = "campaign.pages.waiting", defaultValue = "2000") int waiting) {
        turns = new Turns(rendered);
        mostWaiting = waiting;
    }

    /**
     * Lets a request be rendered, now or in its turn, unless another of the same page answers it too.
     *
     * @param answered answers a request if its page is there by now
     */
    void begin(RoutingContext request, String key, Predicate<RoutingContext> answered) {
        all.increment();
        Miss miss = new Miss(this, request, key, answered);
        request.put(MISS, miss);
        request.addEndHandler(end -> miss.finish());
        arrive(miss);
    }

    /** What was asked for is rendered, whatever became of it: how fast its reader takes it keeps nobody else waiting. */
    static void finish(RoutingContext request) {
        Miss miss = request.get(MISS);
        if (miss != null) {
            miss.finish();
        }
    }

    static String key(RoutingContext request) {
        Miss miss = request.get(MISS);
        return miss == null ? null : miss.key();
    }

    void arrive(Miss miss) {
        if (miss.mayWaitForAnother()) {
            Flight own = new Flight();
            Flight other = flights.putIfAbsent(miss.key(), own);
            if (other != null) {
                miss.waitFor(other::join);
                return;
            }
            miss.lead(own);
        }
        if (!turns.take(miss)) {
            miss.waitFor(turns::queue);
        }
    }

    void land(Miss miss, Flight flight) {
        flights.remove(miss.key(), flight);
        flight.land();
    }

    void leaveTurn() {
        turns.leave();
    }

    boolean admitWaiting() {
        if (waiting.incrementAndGet() <= mostWaiting) {
            return true;
        }
        waiting.decrementAndGet();
        return false;
    }

    void stopWaiting() {
        waiting.decrementAndGet();
    }

    /** There is too much to do: said at once, and cheaply. */
    void shed(RoutingContext request) {
        shed.increment();
        Busy.Answer answer = busy.get().answer(request.request().path());
        request.response().setStatusCode(503).putHeader("Retry-After", AGAIN_SECONDS).putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", answer.type()).end(answer.text());
    }

    long count() {
        return all.sum();
    }

    long shed() {
        return shed.sum();
    }

    int waiting() {
        return waiting.get();
    }
}
