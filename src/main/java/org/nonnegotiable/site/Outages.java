package org.nonnegotiable.site;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Tells the log once that the database is away, and not with everybody who meets it: one outage is over when nobody has for a minute. */
@Singleton
class Outages {

    private static final Logger LOG = Logger.getLogger(Outages.class);
    private static final long OVER_NANOS = Duration.ofMinutes(1).toNanos();

    private boolean met;
    private long last;

    void tell(String path, Throwable fault) {
        if (isNew(System.nanoTime())) {
            LOG.errorf("%s was answered with 503, and so is whatever else needs the database, until it is back: %s", path, fault);
        }
        LOG.debug(path, fault);
    }

    synchronized boolean isNew(long now) {
        boolean isNew = !met || now - last > OVER_NANOS;
        met = true;
        last = now;
        return isNew;
    }
}
