package org.nonnegotiable.milestone;

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
import java.util.Map;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.edition.Edition;

/** Where milestones are entered and told in every language. */
@Path("/desk/milestones")
@Produces(MediaType.TEXT_HTML)
public class MilestoneDesk {

    private static final URI LIST = URI.create("/desk/milestones");

    @CheckedTemplate(basePath = "milestone/desk")
    static class Templates {
        static native TemplateInstance list(Visit here, List<Milestone> milestones);

        static native TemplateInstance form(Visit here, MilestonePart part);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;
    @Inject
    Edition edition;

    @GET
    public TemplateInstance list() {
        here.demand(Deed.EDIT_MILESTONE);
        return Templates.list(here, Milestone.list("order by day desc, code desc"));
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        here.demand(Deed.EDIT_MILESTONE);
        return Templates.form(here, new MilestonePart(MilestoneForm.empty(), Map.of(), null));
    }

    @GET
    @Path("{code}")
    public TemplateInstance show(String code) {
        here.demand(Deed.EDIT_MILESTONE);
        Milestone milestone = Milestone.coded(code).orElseThrow(NotFoundException::new);
        return Templates.form(here, new MilestonePart(MilestoneForm.of(milestone), Map.of(), null));
    }

    @POST
    @Transactional
    public Response add() {
        Account by = here.demand(Deed.EDIT_MILESTONE);
        MilestoneForm form = MilestoneForm.sent("", Sent.now());
        Map<String, String> problems = form.problems(here.language());
        return problems.isEmpty() ? keep(Milestone.begin(form), form, by) : again(422, form, problems, null);
    }

    @POST
    @Path("{code}")
    @Transactional
    public Response change(String code) {
        Account by = here.demand(Deed.EDIT_MILESTONE);
        Milestone milestone = Milestone.locked(code).orElseThrow(NotFoundException::new);
        MilestoneForm form = MilestoneForm.sent(code, Sent.now());
        Map<String, String> problems = form.problems(here.language());
        if (form.isStale(milestone)) {
            return again(409, form.seen(milestone), problems, milestone);
        }
        return problems.isEmpty() ? keep(milestone, form, by) : again(422, form, problems, null);
    }

    private Response keep(Milestone milestone, MilestoneForm form, Account by) {
        milestone.take(form);
        AuditEntry.record(by.id, Deed.EDIT_MILESTONE, "milestone/" + milestone.code, null, null, clock.instant());
        edition.raise();
        here.say("desk_saved");
        return Response.seeOther(LIST).build();
    }

    private Response again(int status, MilestoneForm form, Map<String, String> problems, Milestone now) {
        return Response.status(status).entity(Templates.form(here, new MilestonePart(form, problems, now))).build();
    }
}
