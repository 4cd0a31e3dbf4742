package org.nonnegotiable.edition;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Pages of the tests that take as long as a test wants: each rendering needs a permit. */
@PublicPage
@Path("/waiting/{what}")
public class WaitingPage {

    static final AtomicInteger RENDERED = new AtomicInteger();
    static final AtomicInteger BEGUN = new AtomicInteger();
    static final Semaphore PERMITS = new Semaphore(0);

    @GET
    @Produces("text/plain")
    public String show(String what, @QueryParam("size") String size, @QueryParam("colour") String colour) throws InterruptedException {
        BEGUN.incrementAndGet();
        PERMITS.acquire();
        RENDERED.incrementAndGet();
        if (what.startsWith("none")) {
            throw new NotFoundException();
        }
        if (what.startsWith("failing")) {
            throw new IllegalStateException("as the test wants");
        }
        return what + " " + size + " " + colour;
    }
}
