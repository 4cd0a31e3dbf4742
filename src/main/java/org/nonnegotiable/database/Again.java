package org.nonnegotiable.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Does a whole transaction once more when the database took it back for somebody else's sake. Nothing of it was done then, so that nobody
 * need know. What may have been done, because the line broke, is never done again from here.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class Again {

    private static final Logger LOG = Logger.getLogger(Again.class);
    private static final int MOST_TRIES = 4;
    private static final long FIRST_PAUSE_MILLIS = 20;

    /** A transaction of its own, by hand. */
    public static <T> T inNew(Callable<T> deed) {
        return tried(() -> QuarkusTransaction.requiringNew().call(deed));
    }

    /** The same, of up to so many seconds. */
    public static <T> T inNew(int seconds, Callable<T> deed) {
        return tried(() -> QuarkusTransaction.requiringNew().timeout(seconds).call(deed));
    }

    /** The priority is outside of the transaction itself, which begins and commits inside. */
    @AroundInvoke
    Object around(InvocationContext deed) throws Exception {
        return QuarkusTransaction.isActive() ? deed.proceed() : again(deed::proceed);
    }

    private static <T> T tried(Callable<T> deed) {
        try {
            return again(deed);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T again(Callable<T> deed) throws Exception {
        for (int tries = 1;; tries++) {
            try {
                return deed.call();
            } catch (Exception e) {
                if (tries == MOST_TRIES || !Outage.tookBack(e)) {
                    throw e;
                }
                LOG.debugf("the database took a transaction back, it is tried again (%d)", tries);
                pause(FIRST_PAUSE_MILLIS << tries);
            }
        }
    }

    /** Not all for as long, or those who met would meet again. */
    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(millis / 2, millis)));
    }
}
