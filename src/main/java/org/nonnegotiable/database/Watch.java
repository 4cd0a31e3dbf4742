package org.nonnegotiable.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Keeps a server running: starts it again, at the same port and with the same passwords, when it dies or hangs. */
final class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Launch launch;
    private final Access access;
    private final Duration patience;
    private Server server;
    private boolean over;

    interface Launch {
        Server launch() throws IOException;
    }

    /** @param patience for how long a server may say nothing */
    Watch(Launch launch, Access access, Duration patience) {
        this.launch = launch;
        this.access = access;
        this.patience = patience;
    }

    void begin() throws IOException {
        serve();
        var thread = new Thread(this::keepServing, "database-watch");
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void startNoMore() {
        over = true;
    }

    void end() {
        startNoMore();
        if (current() != null) {
            current().stop();
        }
    }

    private void keepServing() {
        var pulse = Pulse.of(access, patience);
        // The first one to die is started again at once, however young.
        var begun = System.nanoTime() - YOUNG.multipliedBy(2).toNanos();
        var pause = Duration.ZERO;
        for (current().awaitEnd(pulse, patience); !isOver(); current().awaitEnd(pulse, patience)) {
            pause = longer(pause, Duration.ofNanos(System.nanoTime() - begun));
            LockSupport.parkNanos(pause.toNanos());
            begun = System.nanoTime();
            serveAgain();
        }
    }

    private void serveAgain() {
        try {
            serve();
            LOG.warn("The database had ended by itself and was started again");
        } catch (IOException | DatabaseUnavailable e) {
            if (!isOver()) {
                LOG.errorf("The database ended by itself and cannot be started again yet: %s", e.getMessage());
            }
        }
    }

    private void serve() throws IOException {
        launched().awaitReady();
    }

    private synchronized Server launched() throws IOException {
        if (over) {
            throw DatabaseUnavailable.cannotRun("the program is about to end");
        }
        server = launch.launch();
        return server;
    }

    private synchronized Server current() {
        return server;
    }

    private synchronized boolean isOver() {
        return over;
    }

    // A server that dies again at once is left alone for 1, 2, 4 and in the end 60 seconds.
    private static Duration longer(Duration pause, Duration lived) {
        if (lived.compareTo(YOUNG) > 0) {
            return Duration.ZERO;
        }
        var twice = pause.multipliedBy(2).plusSeconds(pause.isZero() ? 1 : 0);
        return twice.compareTo(YOUNG) < 0 ? twice : YOUNG;
    }
}
