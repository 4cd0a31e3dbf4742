package org.nonnegotiable.account;

import jakarta.ws.rs.ForbiddenException;
import org.nonnegotiable.audit.Deed;

/** Somebody is signed in who may not do this here. */
public class DeniedException extends ForbiddenException {

    private final Deed deed;

    public DeniedException(Deed deed) {
        this.deed = deed;
    }

    public Deed deed() {
        return deed;
    }
}
