package org.nonnegotiable.account;

import jakarta.ws.rs.WebApplicationException;

/** Nobody is signed in, or no longer. */
public class SignInNeededException extends WebApplicationException {

    SignInNeededException() {
        super(401);
    }
}
