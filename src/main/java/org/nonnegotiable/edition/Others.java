package org.nonnegotiable.edition;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is asked beside pages, at the desk above all. Each takes a thread, and keeps it while a database hangs, and behind the threads others would wait
 * without end: so many are in hand at once, and no more. What is sent has as many places of its own, so that no crowd of readers keeps a save out.
 */
@Singleton
class Others {

    private final int most;
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    @Inject
    Others(@ConfigProperty(name = "campaign.others.at-once", defaultValue = "400") int most) {
        this.most = most;
    }

    /** Whether there is room for one more, which it takes until it is answered. */
    boolean admit(RoutingContext request, boolean reads) {
        AtomicInteger places = reads ? read : sent;
        if (places.incrementAndGet() > most) {
            places.decrementAndGet();
            return false;
        }
        request.addEndHandler(end -> places.decrementAndGet());
        return true;
    }

    int inHand() {
        return read.get() + sent.get();
    }
}
