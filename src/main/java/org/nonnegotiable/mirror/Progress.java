package org.nonnegotiable.mirror;

import java.io.PrintStream;
import java.time.Duration;

/** Tells how far it is: on a terminal a bar that moves, elsewhere a line now and then. */
public final class Progress {

    static final long MILLIS = 500;
    private static final int WIDTH = 30;
    private static final int BETWEEN_LINES = 20; // of those times

    private final PrintStream out;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private long shown;

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** @param found so far; there may be more behind them */
    void show(long done, long found) {
        int full = found == 0 ? 0 : (int) (WIDTH * done / found);
        String told = "%d of %d addresses, %d a second".formatted(done, found, rate(done));
        if (terminal) {
            out.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + told + "   ");
            out.flush();
        } else if (++shown % BETWEEN_LINES == 0) {
            out.println(told);
        }
    }

    void end(long done) {
        out.println((terminal ? "\r" : "") + done + " addresses in " + Math.max(1, elapsed().toSeconds()) + " s, " + rate(done) + " a second"
                + (terminal ? " ".repeat(WIDTH) : ""));
    }

    private long rate(long done) {
        return done * 1000 / Math.max(1, elapsed().toMillis());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
