package org.nonnegotiable.counter;

import java.util.Set;

/** A reading was not taken. The message says why, for a person; {@link #doubts} what a reason could put aside. */
public class RefusedException extends RuntimeException {

    private final transient Set<Doubt> doubts;

    RefusedException(String why) {
        this(why, Set.of());
    }

    RefusedException(String why, Set<Doubt> doubts) {
        super(why);
        this.doubts = doubts;
    }

    public Set<Doubt> doubts() {
        return doubts;
    }
}
