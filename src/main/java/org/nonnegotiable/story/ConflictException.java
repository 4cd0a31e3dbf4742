package org.nonnegotiable.story;

/** Somebody else has saved meanwhile. Nothing was changed, and nothing of what was sent is lost: it is in here. */
public class ConflictException extends RuntimeException {

    private final transient Conflict conflict;

    ConflictException(Conflict conflict) {
        super("the text has been changed meanwhile");
        this.conflict = conflict;
    }

    public Conflict conflict() {
        return conflict;
    }
}
