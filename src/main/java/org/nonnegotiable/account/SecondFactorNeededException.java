package org.nonnegotiable.account;

import jakarta.ws.rs.WebApplicationException;

/** The deed needs the second factor, and this session has not given it. */
public class SecondFactorNeededException extends WebApplicationException {

    SecondFactorNeededException() {
        super(403);
    }
}
