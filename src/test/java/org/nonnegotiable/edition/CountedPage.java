package org.nonnegotiable.edition;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.concurrent.atomic.AtomicInteger;

/** A page of the tests that tells how often it was rendered. */
@PublicPage
@Path("/counted")
public class CountedPage {

    static final AtomicInteger RENDERED = new AtomicInteger();
    private static final Runnable NOTHING = () -> { };
    private static volatile Runnable meanwhile = NOTHING;

    @GET
    @Produces("text/plain")
    public String show() {
        meanwhile.run();
        return "rendered " + RENDERED.incrementAndGet();
    }

    /** What happens while the next one is rendered. */
    static void meanwhile(Runnable deed) {
        meanwhile = () -> {
            meanwhile = NOTHING;
            deed.run();
        };
    }
}
