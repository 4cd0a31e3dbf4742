package org.nonnegotiable.counter;

import java.util.Set;

/** A reading was not taken: {@link #objections} say why, {@link #doubts} what a reason could put aside. */
public class RefusedException extends RuntimeException {

    private final transient Set<Objection> objections;
    private final transient Set<Doubt> doubts;

    RefusedException(Set<Objection> objections, Set<Doubt> doubts) {
        super(objections.toString() + doubts);
        this.objections = objections;
        this.doubts = doubts;
    }

    RefusedException(Objection objection) {
        this(Set.of(objection), Set.of());
    }

    public Set<Objection> objections() {
        return objections;
    }

    public Set<Doubt> doubts() {
        return doubts;
    }
}
