package org.nonnegotiable.counter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.edition.LiveStream;

/** {@code /live}: the current readings, then each new one. The ledger is read when it has grown, never for a reader. */
@Singleton
class LiveLedger {

    private static final Logger LOG = Logger.getLogger(LiveLedger.class);
    private static final int BEFORE_RESOURCES = -9_000;
    private static final long AGAIN_MILLIS = 5_000;

    @Inject
    LiveStream stream;

    private volatile LiveReadings now = LiveReadings.NONE;
    private volatile boolean behind;

    void answer(@Observes Router router) {
        router.route("/live").order(BEFORE_RESOURCES).handler(context -> stream.answer(context, heard -> now.since(heard)));
    }

    void begin(@Observes @Priority(3000) StartupEvent start, Vertx vertx) {
        if (now == LiveReadings.NONE) {
            look();
        }
        vertx.setPeriodic(AGAIN_MILLIS, timer -> {
            if (behind) {
                vertx.executeBlocking(() -> {
                    look();
                    return null;
                });
            }
        });
    }

    /** First of all observers: open pages wait for it. */
    void again(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Edition.Moved moved) {
        look();
    }

    private synchronized void look() {
        try {
            LiveReadings before = now;
            now = QuarkusTransaction.requiringNew().call(before::renewed);
            behind = false;
            if (now.head() > before.head()) {
                stream.tell(now.since(OptionalLong.of(before.head())));
            } else if (now.head() < before.head()) { // another ledger, as after a backup was brought back
                stream.release();
            }
        } catch (RuntimeException e) {
            behind = true;
            LOG.debugf("the ledger cannot be read, open pages wait: %s", e.getMessage());
        }
    }
}
