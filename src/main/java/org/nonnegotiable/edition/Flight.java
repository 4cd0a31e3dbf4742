package org.nonnegotiable.edition;

import java.util.ArrayList;
import java.util.List;

/** The rendering of one page, and who waits for it. */
final class Flight {

    private final List<Miss> waiting = new ArrayList<>();
    private boolean landed;

    /** Whoever comes too late looks again at once. */
    void join(Miss miss) {
        synchronized (this) {
            if (!landed) {
                waiting.add(miss);
                return;
            }
        }
        miss.again();
    }

    void land() {
        List<Miss> all;
        synchronized (this) {
            landed = true;
            all = List.copyOf(waiting);
            waiting.clear();
        }
        all.forEach(Miss::again);
    }
}
