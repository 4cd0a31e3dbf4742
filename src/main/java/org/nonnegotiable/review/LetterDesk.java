package org.nonnegotiable.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;

/** Where the addresses in letters lead: after signing in, once, to the page that waits. */
@Path("/desk/letters")
@Produces(MediaType.TEXT_HTML)
public class LetterDesk {

    @CheckedTemplate(basePath = "review/desk")
    static class Templates {
        static native TemplateInstance used(Visit here);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;

    /** A programme that looks into letters before people do is not signed in, and uses nothing up. */
    @GET
    @Path("{token}")
    public Response follow(String token) {
        Account account = here.demand();
        Optional<String> path = QuarkusTransaction.requiringNew().call(() -> LetterLink.use(token, account.id, clock.instant()));
        return path.map(found -> Response.seeOther(URI.create(found)).build())
                .orElseGet(() -> Response.status(Response.Status.GONE).entity(Templates.used(here)).build());
    }
}
