package org.nonnegotiable.account;

import jakarta.ws.rs.WebApplicationException;

/** A form that this session was not given, or that comes from another site. */
public class ForgedFormException extends WebApplicationException {

    ForgedFormException() {
        super(403);
    }
}
