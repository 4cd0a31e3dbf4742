package org.nonnegotiable.edition;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The state of the public site as one number: it is raised with every change that readers may see, and every node watches it. */
@Singleton
public class Edition {

    private static final Logger LOG = Logger.getLogger(Edition.class);
    private static final long WATCH_MILLIS = 300;
    /** For how long a node that cannot ask goes on believing that nothing was withdrawn. */
    private static final Duration TRUSTED = Duration.ofMinutes(10);
    /** After so long without an answer the database is taken for away. */
    private static final long SILENT_NANOS = Duration.ofSeconds(3).toNanos();

    /** Told on every node when the edition has moved, before pages are made for it. */
    public record Moved(long number) {
    }

    /**
     * What a finished page is worth: it is current while this is. The day counts, for pages say how old a figure is: the day on which the
     * database was last heard, so that a node that is cut off goes on past midnight.
     *
     * @param taken how often something was changed or taken away; all the other raises only added
     * @param read whether the database said so, and not a page of an earlier run
     */
    public record Stamp(long number, long taken, LocalDate day, boolean read) {

        static final Stamp NONE = new Stamp(-1, -1, LocalDate.EPOCH, false);

        /** Whether a page of an earlier stamp says nothing that was taken away since. */
        boolean holds(Stamp earlier) {
            return earlier.taken == taken && earlier.number <= number;
        }
    }

    record Raised() {
    }

    /** The edition has moved: nothing of an older one is shown any more where the new one can be had. */
    record Settled(Stamp before, Stamp now) {
    }

    @Inject
    DataSource database;
    @Inject
    Clock clock;
    @Inject
    Event<Raised> raised;
    @Inject
    Event<Moved> moved;
    @Inject
    Event<Settled> settled;

    private final AtomicReference<Stamp> seen = new AtomicReference<>(Stamp.NONE);
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Instant lastRead = Instant.EPOCH;
    private volatile long lastHeard = System.nanoTime();

    /** The edition as this node knows it, without asking the database. */
    public Stamp current() {
        return seen.get();
    }

    /** Whether the database could not be asked for so long that something may have been withdrawn without this node knowing. */
    boolean isCutOff() {
        return lastRead.isBefore(clock.instant().minus(TRUSTED));
    }

    /** Whether there is no use in asking the database for a page. */
    boolean isSilent() {
        return !seen.get().read() || lagNanos() > SILENT_NANOS;
    }

    /** How long ago it was last known. */
    long lagNanos() {
        return System.nanoTime() - lastHeard;
    }

    /** Part of the caller's transaction: no reader's page is older than what was committed. */
    public void raise() {
        raise(false);
    }

    /**
     * The same.
     *
     * @param onlyAdded whether something only came to the site, so that nothing readers saw before has become wrong to show: the older pages
     *     are shown then if the database goes away before they could be made anew
     */
    public void raise(boolean onlyAdded) {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement("UPDATE edition SET number = number + 1, added = added + ?")) {
            update.setInt(1, onlyAdded ? 1 : 0);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the edition cannot be raised", e);
        }
        raised.fire(new Raised());
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Raised change) {
        look();
    }

    void watch(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start, Vertx vertx) {
        look();
        vertx.setPeriodic(WATCH_MILLIS, timer -> lookBeside(vertx));
    }

    /** One at a time: behind one that hangs nothing is put in a row. Says when it is over. */
    Future<Void> lookBeside(Vertx vertx) {
        if (!looking.compareAndSet(false, true)) {
            return Future.succeededFuture();
        }
        return vertx.<Void>executeBlocking(() -> {
            look();
            return null;
        }, false).onComplete(end -> looking.set(false));
    }

    /** What is current where the database was never heard: the pages of an earlier run. */
    void believe(Stamp stamp) {
        seen.compareAndSet(Stamp.NONE, new Stamp(stamp.number(), stamp.taken(), stamp.day(), false));
    }

    synchronized void look() {
        try {
            Instant asked = clock.instant();
            Stamp now = read();
            lastRead = asked;
            lastHeard = System.nanoTime();
            if (!now.equals(seen.get())) {
                move(now);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("the edition cannot be read, kept pages go on: %s", e.getMessage());
        }
    }

    /** Observers first: a page made for the new edition must not hold what they have yet to read. It moves even if one fails. */
    private void move(Stamp now) {
        Stamp before = seen.get();
        try {
            moved.fire(new Moved(now.number()));
        } finally {
            if (seen.compareAndSet(before, now)) { // unless an observer raised it again
                settled.fire(new Settled(before, now));
            }
        }
    }

    private Stamp read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return in(connection, LocalDate.now(clock));
        }
    }

    static Stamp in(Connection database, LocalDate today) throws SQLException {
        try (var statement = database.createStatement(); ResultSet row = statement.executeQuery("SELECT number, added FROM edition")) {
            row.next();
            return new Stamp(row.getLong(1), row.getLong(1) - row.getLong(2), today, true);
        }
    }
}
