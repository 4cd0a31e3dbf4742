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
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Typed;

/** Makes the desk stand still, and go on: for a move to another server, or when an account may be in wrong hands. */
@Path("/desk/freeze")
@Produces(MediaType.TEXT_HTML)
public class FreezeDesk {

    private static final int LONGEST_REASON = 200;
    private static final URI HERE = URI.create("/desk/freeze");

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance freeze(Visit here, Optional<Freeze> frozen, String reason, Map<String, String> problems);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;

    @GET
    public TemplateInstance show() {
        here.demand(Deed.FREEZE);
        return Templates.freeze(here, Freeze.current(), "", Map.of());
    }

    @POST
    @Transactional
    public Response begin(@RestForm String reason) {
        Account by = here.demand(Deed.FREEZE);
        String told = Typed.line(reason);
        if (Freeze.current().isPresent()) { // somebody else was quicker
            return Response.seeOther(HERE).build();
        }
        if (told.isEmpty() || Typed.isLonger(told, LONGEST_REASON)) {
            String problem = here.language().message("desk_freeze_reason_problem", LONGEST_REASON);
            return Response.status(422).entity(Templates.freeze(here, Freeze.current(), told, Map.of("reason", problem))).build();
        }
        Freeze.begin(by, told, clock.instant());
        return Response.seeOther(HERE).build();
    }

    @POST
    @Path("thaw")
    @Transactional
    public Response end() {
        Freeze.end(here.demand(Deed.THAW), clock.instant());
        here.say("desk_freeze_ended");
        return Response.seeOther(HERE).build();
    }
}
