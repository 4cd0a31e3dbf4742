package org.nonnegotiable.database;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The time in which this program has the embedded database: from before Quarkus starts until after it has ended. */
final class Tenure implements Database {
    private static final int QUARKUS_STOPS_WITHIN = 12;

    private final EmbeddedDatabase database;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean begun;

    private Tenure(EmbeddedDatabase database) {
        this.database = database;
    }

    /** Nothing when another program has it. */
    static Optional<Tenure> of(DataDirectory data) {
        return EmbeddedDatabase.claim(data, Database.patience()).map(Tenure::new);
    }

    void begin() {
        var end = new Thread(this::closeAfterQuarkus, "database-end");
        Runtime.getRuntime().addShutdownHook(end);
        Access access;
        try {
            access = database.open();
        } catch (DatabaseUnavailable e) {
            forget(end);
            throw e;
        }
        access.properties().forEach(System::setProperty);
        access.wardens().forEach(System::setProperty);
        begun = true;
    }

    /** It is tried again with another. */
    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // The program is about to end anyway.
        }
    }

    void offerToCommands() {
        database.offer();
    }

    @Override
    public void close() {
        database.close();
        closed.countDown();
    }

    // Java runs all its shutdown hooks at once: this one waits until the main thread is back from Quarkus and has closed the database.
    private void closeAfterQuarkus() {
        // A signal to everything in the terminal or the service reaches MariaDB too, which then ends by itself.
        database.startNoMore();
        if (begun) {
            awaitClosed();
        }
        database.close();
    }

    private void awaitClosed() {
        try {
            closed.await(QUARKUS_STOPS_WITHIN, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
