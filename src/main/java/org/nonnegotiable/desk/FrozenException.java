package org.nonnegotiable.desk;

import jakarta.ws.rs.WebApplicationException;

/** The desk stands still, and this would have changed something. */
class FrozenException extends WebApplicationException {

    FrozenException() {
        super(423);
    }
}
