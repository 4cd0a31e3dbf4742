package org.nonnegotiable.embassy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.edition.Edition;

/** Where what is known of the embassies is put right, and confirmed. */
@Path("/desk/embassies")
@Produces(MediaType.TEXT_HTML)
public class EmbassyDesk {

    private static final URI LIST = URI.create("/desk/embassies");

    @CheckedTemplate(basePath = "embassy/desk")
    static class Templates {
        static native TemplateInstance list(Visit here, List<Embassy> embassies);

        static native TemplateInstance form(Visit here, EmbassyPart part);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;
    @Inject
    Edition edition;

    @GET
    public TemplateInstance list() {
        here.demand(Deed.EDIT_EMBASSY);
        return Templates.list(here, Embassy.everywhere(here.language()));
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        here.demand(Deed.EDIT_EMBASSY);
        return Templates.form(here, new EmbassyPart(EmbassyForm.empty(), Map.of(), true, null));
    }

    @GET
    @Path("{country: [a-z]{2}}")
    public TemplateInstance show(String country) {
        here.demand(Deed.EDIT_EMBASSY);
        Embassy embassy = Embassy.<Embassy>findByIdOptional(country.toUpperCase(Locale.ROOT)).orElseThrow(NotFoundException::new);
        return Templates.form(here, new EmbassyPart(EmbassyForm.of(embassy), Map.of(), false, null));
    }

    @POST
    @Transactional
    public Response add() {
        Account by = here.demand(Deed.EDIT_EMBASSY);
        EmbassyForm form = EmbassyForm.sent(Sent.now());
        Map<String, String> problems = form.problems(here.language());
        Optional<Embassy> there = Embassy.locked(form.country());
        if (there.isPresent()) {
            return again(409, new EmbassyPart(form.seen(there.get()), problems, false, there.get()));
        }
        return problems.isEmpty() ? keep(new Embassy(), form, by) : again(422, new EmbassyPart(form, problems, true, null));
    }

    @POST
    @Path("{country: [a-z]{2}}")
    @Transactional
    public Response change(String country) {
        Account by = here.demand(Deed.EDIT_EMBASSY);
        Embassy embassy = Embassy.locked(country.toUpperCase(Locale.ROOT)).orElseThrow(NotFoundException::new);
        EmbassyForm form = EmbassyForm.sent(Sent.now()).of(embassy.country);
        Map<String, String> problems = form.problems(here.language());
        if (form.isStale(embassy)) {
            return again(409, new EmbassyPart(form.seen(embassy), problems, false, embassy));
        }
        return problems.isEmpty() ? keep(embassy, form, by) : again(422, new EmbassyPart(form, problems, false, null));
    }

    private Response keep(Embassy embassy, EmbassyForm form, Account by) {
        embassy.take(form);
        AuditEntry.record(by.id, Deed.EDIT_EMBASSY, "embassy/" + embassy.country, embassy.country, embassy.confirmed ? "confirmed" : null,
                clock.instant());
        edition.raise();
        here.say("desk_saved");
        return Response.seeOther(LIST).build();
    }

    private Response again(int status, EmbassyPart part) {
        return Response.status(status).entity(Templates.form(here, part)).build();
    }
}
