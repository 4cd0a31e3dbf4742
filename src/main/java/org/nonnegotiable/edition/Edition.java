package org.nonnegotiable.edition;

import io.quarkus.runtime.StartupEvent;
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
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The state of the public site as one number: it is raised with every change that readers may see, and every node watches it. */
@Singleton
public class Edition {

    private static final Logger LOG = Logger.getLogger(Edition.class);
    private static final long WATCH_MILLIS = 300;
    /** For how long a node that cannot ask goes on believing that nothing was withdrawn. */
    private static final Duration TRUSTED = Duration.ofMinutes(10);

    /** Told on every node when the edition has moved, before pages are made for it. */
    public record Moved(long number) {
    }

    /** What a finished page is worth: it is current while both are. The day counts, for pages say how old a figure is. */
    public record Stamp(long number, LocalDate day) {
    }

    record Raised() {
    }

    /** The edition has moved: nothing of an older one is shown any more. */
    record Settled() {
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

    private final AtomicLong seen = new AtomicLong(-1);
    private volatile Instant lastRead = Instant.EPOCH;

    /** The edition as this node knows it, without asking the database. */
    public Stamp current() {
        return new Stamp(seen.get(), LocalDate.now(clock));
    }

    /** Whether the database could not be asked for so long that something may have been withdrawn without this node knowing. */
    boolean isCutOff() {
        return lastRead.isBefore(clock.instant().minus(TRUSTED));
    }

    /** Part of the caller's transaction: no reader's page is older than what was committed. */
    public void raise() {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE edition SET number = number + 1");
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
        vertx.setPeriodic(WATCH_MILLIS, timer -> vertx.executeBlocking(() -> {
            look();
            return null;
        }, true));
    }

    private synchronized void look() {
        try {
            Instant asked = clock.instant();
            long number = read();
            lastRead = asked;
            if (number != seen.get()) {
                move(number);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("the edition cannot be read, kept pages go on: %s", e.getMessage());
        }
    }

    /** Observers first: a page made for the new edition must not hold what they have yet to read. It moves even if one fails. */
    private void move(long number) {
        long before = seen.get();
        try {
            moved.fire(new Moved(number));
        } finally {
            seen.compareAndSet(before, number); // unless an observer raised it again
            settled.fire(new Settled());
        }
    }

    private long read() throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT number FROM edition")) {
            row.next();
            return row.getLong(1);
        }
    }
}
