package org.nonnegotiable.edition;

import java.util.ArrayDeque;
import java.util.Queue;

/** How many pages are rendered at once; whoever comes later is called in turn. */
final class Turns {

    private final int most;
    private final Queue<Miss> queue = new ArrayDeque<>();
    private int taken;

    Turns(int most) {
        this.most = most;
    }

    /** Whether there was a turn left, which this one has begun then. */
    boolean take(Miss miss) {
        synchronized (this) {
            if (taken >= most) {
                return false;
            }
            taken++;
        }
        miss.render();
        return true;
    }

    /** For whoever found none left; one may have become free since. */
    void queue(Miss miss) {
        synchronized (this) {
            queue.add(miss);
            if (taken >= most) {
                return;
            }
            taken++;
        }
        callNext();
    }

    void leave() {
        callNext();
    }

    /** A turn is free, and taken already for whoever is next. */
    private void callNext() {
        for (;;) {
            Miss next;
            synchronized (this) {
                next = queue.poll();
                if (next == null) {
                    taken--;
                    return;
                }
            }
            if (next.called()) {
                return;
            }
        }
    }
}
