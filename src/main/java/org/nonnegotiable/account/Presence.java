package org.nonnegotiable.account;

/** Who came with a request, found before anything answers it. Never changes: a sign-in makes another. */
record Presence(DeskSession session, Ticket ticket, boolean expired, RuntimeException fault) {

    static final Presence NOBODY = new Presence(null, null, false, null);
    /** There was a session, and it is over. */
    static final Presence EXPIRED = new Presence(null, null, true, null);

    static Presence of(DeskSession session, Ticket ticket) {
        return new Presence(session, ticket, false, null);
    }

    /** The database could not be asked. */
    static Presence unknown(RuntimeException fault) {
        return new Presence(null, null, false, fault);
    }

    boolean isSignedIn() {
        return session != null && !session.awaitsCode;
    }

    boolean awaitsCode() {
        return session != null && session.awaitsCode;
    }
}
