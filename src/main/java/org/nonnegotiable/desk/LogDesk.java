package org.nonnegotiable.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** The log: who did what to which thing, and when. Whoever looks into it stands in it too. */
@Path("/desk/audit")
@Produces(MediaType.TEXT_HTML)
public class LogDesk {

    private static final String THING = "audit";

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance log(Visit here, LogPart part);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;

    @GET
    public Response show(@RestQuery String person, @RestQuery String deed, @RestQuery String thing, @RestQuery String from,
            @RestQuery String to, @RestQuery Long before) {
        LogFilter filter = new LogFilter(person, deed, thing, from, to);
        look(filter, Deed.READ_AUDIT);
        LogPart part = LogPart.of(filter, before, here.zone(), here.language());
        return Response.status(part.problems().isEmpty() ? 200 : 422).entity(Templates.log(here, part)).build();
    }

    @GET
    @Path("log.csv")
    @Produces("text/csv; charset=utf-8")
    public Response file(@RestQuery String person, @RestQuery String deed, @RestQuery String thing, @RestQuery String from, @RestQuery String to) {
        LogFilter filter = new LogFilter(person, deed, thing, from, to);
        look(filter, Deed.EXPORT_AUDIT);
        return Response.ok(new LogFile(filter, here.zone())).header("Content-Disposition", "attachment; filename=\"log.csv\"").build();
    }

    private void look(LogFilter filter, Deed deed) {
        Account account = here.demand(deed);
        AuditEntry.viewed(account.id, deed, THING, null, filter.noted(), clock.instant());
    }
}
