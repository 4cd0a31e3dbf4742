package org.nonnegotiable.database;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The MariaDB that is brought along, in the hands of the one process that has its data. */
final class EmbeddedDatabase implements AutoCloseable {
    private final Binaries binaries;
    private final DataDirectory data;
    private final DataLock lock;
    private final Duration patience;
    private final Access access;
    private Watch watch;
    private boolean over;

    private EmbeddedDatabase(Binaries binaries, DataDirectory data, DataLock lock, Duration patience) throws IOException {
        this.binaries = binaries;
        this.data = data;
        this.lock = lock;
        this.patience = patience;
        this.access = Access.fresh();
    }

    /**
     * Nothing when another process has it.
     *
     * @param patience for how long the server may say nothing before it is killed and started again
     */
    static Optional<EmbeddedDatabase> claim(DataDirectory data, Duration patience) {
        var binaries = Binaries.broughtAlong();
        try {
            var lock = DataLock.take(data);
            return lock.isPresent() ? Optional.of(new EmbeddedDatabase(binaries, data, lock.get(), patience)) : Optional.empty();
        } catch (IOException e) {
            throw DatabaseUnavailable.cannotUse(data.root(), e);
        }
    }

    Access open() {
        try {
            clearAway();
            var program = binaries.unpackedIn(data);
            Installation.ensure(program, data);
            watching(new Watch(() -> Server.launch(program, data, access), access, patience)).begin();
            return access;
        } catch (IOException e) {
            close();
            throw DatabaseUnavailable.cannotUse(data.root(), e);
        } catch (DatabaseUnavailable e) {
            close();
            throw e;
        }
    }

    void offer() {
        try {
            Attachment.offer(data, access);
        } catch (IOException e) {
            throw DatabaseUnavailable.cannotUse(data.root(), e);
        }
    }

    synchronized void startNoMore() {
        over = true;
        if (watch != null) {
            watch.startNoMore();
        }
    }

    @Override
    public synchronized void close() {
        startNoMore();
        try {
            if (lock.isHeld()) {
                Attachment.withdraw(data);
            }
            if (watch != null) {
                watch.end();
            }
            lock.release();
        } catch (IOException e) {
            throw DatabaseUnavailable.cannotUse(data.root(), e);
        }
    }

    // What a killed program left behind.
    private void clearAway() throws IOException {
        Attachment.withdraw(data);
        Orphan.stopAll(data);
        DataDirectory.remove(data.temporary());
        DataDirectory.create(data.temporary());
    }

    private synchronized Watch watching(Watch begun) {
        watch = begun;
        if (over) {
            watch.startNoMore();
        }
        return watch;
    }
}
