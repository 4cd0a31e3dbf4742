package org.nonnegotiable.edition;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One request whose page is not here, until it is rendered, answered by what another had rendered, or given up. */
final class Miss {

    private static final long LONGEST_WAIT_MILLIS = 10_000;
    /** Where a page is never kept, waiting for others would only put them in a row. */
    private static final int MOST_FLIGHTS = 2;

    private enum State {
        ASKED, WAITING, RENDERED, DONE
    }

    private final Misses all;
    private final RoutingContext request;
    private final Context loop;
    private final String key;
    private final Predicate<RoutingContext> answered;
    private final AtomicReference<State> state = new AtomicReference<>(State.ASKED);
    private volatile Flight led;
    private int flights;
    private boolean timed;

    Miss(Misses all, RoutingContext request, String key, Predicate<RoutingContext> answered) {
        this.all = all;
        this.request = request;
        this.loop = request.vertx().getOrCreateContext();
        this.key = key;
        this.answered = answered;
    }

    String key() {
        return key;
    }

    boolean mayWaitForAnother() {
        return led == null && key != null && flights++ < MOST_FLIGHTS;
    }

    void lead(Flight flight) {
        led = flight;
    }

    /** Unless too many wait already: then it is answered at once. */
    void waitFor(Consumer<Miss> place) {
        if (!all.admitWaiting()) {
            state.set(State.DONE);
            letOthersGo();
            all.shed(request);
            return;
        }
        state.set(State.WAITING);
        if (!timed) {
            timed = true;
            request.vertx().setTimer(LONGEST_WAIT_MILLIS, timer -> giveUp());
        }
        place.accept(this);
    }

    /** What it waited for is there, or is not to come. */
    void again() {
        if (state.compareAndSet(State.WAITING, State.ASKED)) {
            all.stopWaiting();
            loop.runOnContext(turn -> {
                if (!isGone() && !answered.test(request)) {
                    all.arrive(this);
                }
            });
        }
    }

    /** Its turn has come; false if nobody waits for it any more. */
    boolean called() {
        if (!state.compareAndSet(State.WAITING, State.RENDERED)) {
            return false;
        }
        all.stopWaiting();
        loop.runOnContext(turn -> request.next());
        return true;
    }

    void render() {
        state.set(State.RENDERED);
        request.next();
    }

    /** Rendered, refused, or its reader is gone. */
    void finish() {
        State last = state.getAndSet(State.DONE);
        if (last == State.WAITING) {
            all.stopWaiting();
        } else if (last == State.RENDERED) {
            all.leaveTurn();
        }
        letOthersGo();
    }

    private void giveUp() {
        if (state.compareAndSet(State.WAITING, State.DONE)) {
            all.stopWaiting();
            letOthersGo();
            all.shed(request);
        }
    }

    private void letOthersGo() {
        Flight flight = led;
        if (flight != null) {
            all.land(this, flight);
        }
    }

    private boolean isGone() {
        return request.response().ended() || request.response().closed();
    }
}
