package org.nonnegotiable.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;

/** Where everybody begins: what waits for them, and on the first days how to begin. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
public class HomeDesk {

    private static final URI HERE = URI.create("/desk");

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance home(Visit here, List<Waiting> waiting, Optional<Guide> guide);
    }

    @Inject
    Visit here;

    @GET
    public TemplateInstance show() {
        Account account = here.demand();
        Optional<Guide> guide = GuidePutAway.by(account) ? Optional.empty() : Optional.of(new Guide(account.role));
        return Templates.home(here, Waiting.of(here), guide);
    }

    /** Brings the first steps back. */
    @POST
    @Path("guide")
    @Transactional
    public Response bringBack() {
        GuidePutAway.bringBack(here.demand());
        return Response.seeOther(HERE).build();
    }

    @POST
    @Path("guide/absence")
    @Transactional
    public Response putAway() {
        GuidePutAway.putAway(here.demand());
        return Response.seeOther(HERE).build();
    }
}
