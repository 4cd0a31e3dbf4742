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
import java.util.List;
import java.util.Map;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
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
    OpenFile file;

    @GET
    public TemplateInstance show(String code) {
        return Templates.terms(here, facts(file.child(code, Deed.ADD_TERM)), TermForm.empty(), Map.of());
    }

    @POST
    @Transactional
    public Response add(String code) {
        Child child = file.child(code, Deed.ADD_TERM);
        TermForm form = TermForm.sent(Sent.now());
        Map<String, String> problems = form.problems(here.language());
        if (!problems.isEmpty()) {
            return again(child, form, problems);
        }
        try {
            keep(child, form);
        } catch (RefusedException refused) {
            return again(child, form, Map.of(refused.field(), refused.told(here.language())));
        }
        here.say("desk_terms_added");
        return back(child);
    }

    @GET
    @Path("spellings")
    public TemplateInstance read(String code) {
        Child child = file.child(code, Deed.READ_TERMS);
        file.viewed(child, Deed.READ_TERMS, null);
        return Templates.spellings(here, child, WithheldTerm.of(child));
    }

    @POST
    @Path("{term: \\d{1,18}}/{spelling: \\d{1,18}}/removal")
    @Transactional
    public Response remove(String code, Long term, Long spelling) {
        Child child = file.child(code, Deed.REMOVE_TERM);
        WithheldTerm.of(child, term).orElseThrow(NotFoundException::new).forget(spelling);
        file.note(child, Deed.REMOVE_TERM, null);
        here.say("desk_saved");
        return Response.seeOther(URI.create(child.deskPath() + "/terms/spellings")).build();
    }

    private void keep(Child child, TermForm form) {
        if (form.term().isEmpty()) {
            WithheldTerm.withhold(child, TermKind.valueOf(form.kind()), form.lines(), file.by(), file.now());
        } else {
            WithheldTerm.of(child, Long.valueOf(form.term())).orElseThrow(NotFoundException::new).spell(form.lines(), file.by(), file.now());
        }
        file.note(child, Deed.ADD_TERM, "spellings added: " + form.lines().size());
    }

    private Response again(Child child, TermForm form, Map<String, String> problems) {
        return Response.status(422).entity(Templates.terms(here, facts(child), form, problems)).build();
    }

    private Response back(Child child) {
        return Response.seeOther(URI.create(child.deskPath() + "/terms")).build();
    }

    private ChildFile facts(Child child) {
        return ChildFile.of(child, file.today());
    }
}
