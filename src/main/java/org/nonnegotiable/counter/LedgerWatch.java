package org.nonnegotiable.counter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nonnegotiable.edition.Edition;

/** Reads the chain soon after the start, every minute and soon after the edition moved, and says so when the past is not what it was. Numbers go on being shown. */
@ApplicationScoped
public class LedgerWatch {

    private static final Logger LOG = Logger.getLogger(LedgerWatch.class);

    private static final long WATCH_MILLIS = 60_000;
    /** No page waits for it, and no open one for its news. */
    private static final long PAUSE_MILLIS = 1_000;

    @Inject
    Edition edition;
    /** A command ends before it would be looked behind its back. */
    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serving;

    private volatile boolean begun;
    private volatile Optional<Long> broken = Optional.empty();

    /** The position of the first entry that does not hold, as last seen. */
    public Optional<Long> broken() {
        return broken;
    }

    void begin(@Observes @Priority(3000) StartupEvent start, Vertx vertx) {
        if (serving) {
            vertx.setTimer(PAUSE_MILLIS, timer -> behind(vertx));
            vertx.setPeriodic(WATCH_MILLIS, timer -> behind(vertx));
        } else {
            look();
        }
        begun = true;
    }

    void again(@Observes Edition.Moved moved, Vertx vertx) {
        if (begun && serving) {
            vertx.setTimer(PAUSE_MILLIS, timer -> behind(vertx));
        } else if (begun) {
            look();
        }
    }

    private void behind(Vertx vertx) {
        vertx.executeBlocking(() -> {
            look();
            return null;
        }, true);
    }

    /** Reads the whole chain now; one after another, or who began earlier and is slower would have the last word. */
    public synchronized void look() {
        Optional<Long> found = QuarkusTransaction.requiringNew().call(Ledger::broken);
        if (found.isPresent() && !found.equals(broken)) {
            LOG.errorf("The ledger of readings does not hold from entry %d on: somebody changed the past", found.get());
        }
        boolean news = !found.equals(broken);
        broken = found;
        if (news) {
            QuarkusTransaction.requiringNew().run(edition::raise); // or kept pages would go on saying what they said
        }
    }
}
