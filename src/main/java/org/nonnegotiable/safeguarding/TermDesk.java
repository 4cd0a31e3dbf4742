package org.nonnegotiable.safeguarding;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** Where names and places are withheld. Writers add and see how many there are; only the safeguarding team reads them, and is logged. */
@Path("/desk/children/{code}/terms")
@Produces(MediaType.TEXT_HTML)
public class TermDesk {

    @CheckedTemplate(basePath = "safeguarding/desk")
    static class Templates {
        static native TemplateInstance terms(Visit here, ChildFile file, TermForm form, Map<String, String> problems);

        static native TemplateInstance spellings(Visit here, Child child, List<WithheldTerm> terms);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(String code) {
        Child child = found(code);
        here.demand(Deed.ADD_TERM, child.embassy);
        return Templates.terms(here, file(child), TermForm.empty(), Map.of());
    }

    @POST
    @Transactional
    public Response add(String code) {
        Child child = found(code);
        Account by = here.demand(Deed.ADD_TERM, child.embassy);
        TermForm form = TermForm.sent(Sent.now());
        Map<String, String> problems = form.problems(here.language());
        if (!problems.isEmpty()) {
            return again(child, form, problems);
        }
        try {
            keep(child, form, by);
        } catch (RefusedException refused) {
            return again(child, form, Map.of(refused.field(), refused.told(here.language())));
        }
        here.say("desk_terms_added");
        return back(child);
    }

    @GET
    @Path("spellings")
    public TemplateInstance read(String code) {
        Child child = found(code);
        Account reader = here.demand(Deed.READ_TERMS, child.embassy);
        AuditEntry.viewed(reader.id, Deed.READ_TERMS, child.thing(), child.embassy, null, clock.instant());
        return Templates.spellings(here, child, WithheldTerm.of(child));
    }

    @POST
    @Path("{term: \\d{1,18}}/{spelling: \\d{1,18}}/removal")
    @Transactional
    public Response remove(String code, Long term, Long spelling) {
        Child child = found(code);
        Account by = here.demand(Deed.READ_TERMS, child.embassy);
        WithheldTerm.of(child, term).orElseThrow(NotFoundException::new).forget(spelling);
        AuditEntry.record(by.id, Deed.READ_TERMS, child.thing(), child.embassy, "spelling removed", clock.instant());
        here.say("desk_saved");
        return Response.seeOther(URI.create(child.deskPath() + "/terms/spellings")).build();
    }

    private void keep(Child child, TermForm form, Account by) {
        if (form.term().isEmpty()) {
            WithheldTerm.withhold(child, TermKind.valueOf(form.kind()), form.lines(), by.id, clock.instant());
        } else {
            WithheldTerm.of(child, Long.valueOf(form.term())).orElseThrow(NotFoundException::new).spell(form.lines(), by.id, clock.instant());
        }
        AuditEntry.record(by.id, Deed.ADD_TERM, child.thing(), child.embassy, "spellings added: " + form.lines().size(), clock.instant());
    }

    private Response again(Child child, TermForm form, Map<String, String> problems) {
        return Response.status(422).entity(Templates.terms(here, file(child), form, problems)).build();
    }

    private Response back(Child child) {
        return Response.seeOther(URI.create(child.deskPath() + "/terms")).build();
    }

    private ChildFile file(Child child) {
        return ChildFile.of(child, LocalDate.now(clock));
    }

    private Child found(String code) {
        here.demand();
        return Child.present(code);
    }
}
