package org.nonnegotiable.database;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** One run of mariadbd, from its start to its end. */
record Server(Process process, ServerLog log, Path orders) {
    private static final Logger LOG = Logger.getLogger(Server.class);
    private static final int STOPS_WITHIN = 30;

    static Server launch(Program program, DataDirectory data, Access access) throws IOException {
        DataDirectory.write(data.orders(), Orders.of(access));
        var log = ServerLog.opened(data);
        return new Server(program.start(Settings.forService(data, access), log), log, data.orders());
    }

    // There is no limit while it lives: after a power cut it takes as long as the repair takes.
    void awaitReady() throws IOException {
        while (!log.saysReady()) {
            if (!process.isAlive()) {
                throw DatabaseUnavailable.cannotRun(log.reason());
            }
            LockSupport.parkNanos(MILLISECONDS.toNanos(20));
        }
        Files.deleteIfExists(orders);
    }

    /** Until it ends, by itself or because it has said nothing for so long: whoever hangs is no use, and nobody else ends it. */
    void awaitEnd(Pulse pulse, Duration patience) {
        var felt = System.nanoTime();
        while (!endsWithin(pulse.longest())) {
            if (pulse.isFelt()) {
                felt = System.nanoTime();
            } else if (process.isAlive() && System.nanoTime() - felt > patience.toNanos()) {
                LOG.errorf("The database has said nothing for %d seconds and is killed", patience.toSeconds());
                process.destroyForcibly();
            }
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void stop() {
        stop(process.toHandle());
    }

    static void stop(ProcessHandle process) {
        process.destroy();
        process.onExit().orTimeout(STOPS_WITHIN, SECONDS).exceptionally(late -> {
            process.destroyForcibly();
            return process;
        }).join();
        process.onExit().join();
    }
}
