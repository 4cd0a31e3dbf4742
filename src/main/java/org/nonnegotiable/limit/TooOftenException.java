package org.nonnegotiable.limit;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** Somebody has asked more often than is good for all. */
public class TooOftenException extends ClientErrorException {

    public TooOftenException(Closed closed) {
        super(answer(closed));
    }

    private static Response answer(Closed closed) {
        Response.ResponseBuilder answer = Response.status(Closed.STATUS);
        closed.headers().forEach(answer::header);
        return answer.build();
    }
}
