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
import java.util.List;
import java.util.Map;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;

/** The consent record itself: for the safeguarding team alone, and every look at it is logged. */
@Path("/desk/children/{code}/consent")
@Produces(MediaType.TEXT_HTML)
public class ConsentDesk {

    @CheckedTemplate(basePath = "safeguarding/desk")
    static class Templates {
        static native TemplateInstance consents(Visit here, Child child, List<Consent> consents);

        static native TemplateInstance consent(Visit here, Child child, ConsentForm form, Map<String, String> problems);
    }

    @Inject
    Visit here;
    @Inject
    OpenFile file;

    @GET
    public TemplateInstance show(String code) {
        Child child = file.child(code, Deed.READ_CONSENT);
        file.viewed(child, Deed.READ_CONSENT, null);
        return Templates.consents(here, child, Consent.of(child));
    }

    @GET
    @Path("new")
    public TemplateInstance begin(String code) {
        return Templates.consent(here, file.child(code, Deed.RECORD_CONSENT), ConsentForm.empty(), Map.of());
    }

    @POST
    @Transactional
    public Response record(String code) {
        Child child = file.child(code, Deed.RECORD_CONSENT);
        ConsentForm form = ConsentForm.sent(Sent.now());
        Map<String, String> problems = form.problems(here.language(), file.today());
        if (!problems.isEmpty()) {
            return Response.status(422).entity(Templates.consent(here, child, form, problems)).build();
        }
        form.consent(child).record(file.by(), file.now());
        file.note(child, Deed.RECORD_CONSENT, null);
        return file.done(child, "desk_consent_recorded");
    }

    @POST
    @Path("revocation")
    @Transactional
    public Response revoke(String code) {
        Child child = file.child(code, Deed.REVOKE_CONSENT);
        Consent.latest(child).orElseThrow(NotFoundException::new).revoke(file.by(), file.now());
        file.note(child, Deed.REVOKE_CONSENT, null);
        return file.done(child, "desk_consent_revoked_now");
    }
}
