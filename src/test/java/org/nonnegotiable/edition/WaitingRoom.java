package org.nonnegotiable.edition;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** As {@link WaitingPage}, but no public page: like the desk's, it is made for each who asks. */
@Path("/waiting-room")
public class WaitingRoom {

    @GET
    @Produces("text/plain")
    public String show() throws InterruptedException {
        WaitingPage.BEGUN.incrementAndGet();
        WaitingPage.PERMITS.acquire();
        return "in";
    }

    @POST
    @Produces("text/plain")
    public String take() throws InterruptedException {
        return show();
    }
}
