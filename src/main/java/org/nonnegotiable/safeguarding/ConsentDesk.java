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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
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
    Clock clock;

    @GET
    public TemplateInstance show(String code) {
        Child child = found(code);
        Account reader = here.demand(Deed.READ_CONSENT, child.embassy);
        AuditEntry.viewed(reader.id, Deed.READ_CONSENT, child.thing(), child.embassy, null, clock.instant());
        return Templates.consents(here, child, Consent.of(child));
    }

    @GET
    @Path("new")
    public TemplateInstance begin(String code) {
        Child child = found(code);
        here.demand(Deed.RECORD_CONSENT, child.embassy);
        return Templates.consent(here, child, ConsentForm.empty(), Map.of());
    }

    @POST
    @Transactional
    public Response record(String code) {
        Child child = found(code);
        Account by = here.demand(Deed.RECORD_CONSENT, child.embassy);
        ConsentForm form = ConsentForm.sent(Sent.now());
        Map<String, String> problems = form.problems(here.language(), LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return Response.status(422).entity(Templates.consent(here, child, form, problems)).build();
        }
        form.consent(child).record(by.id, clock.instant());
        AuditEntry.record(by.id, Deed.RECORD_CONSENT, child.thing(), child.embassy, null, clock.instant());
        here.say("desk_consent_recorded");
        return ChildDesk.to(child);
    }

    @POST
    @Path("revocation")
    @Transactional
    public Response revoke(String code) {
        Child child = found(code);
        Account by = here.demand(Deed.REVOKE_CONSENT, child.embassy);
        Consent.latest(child).orElseThrow(NotFoundException::new).revoke(by.id, clock.instant());
        AuditEntry.record(by.id, Deed.REVOKE_CONSENT, child.thing(), child.embassy, null, clock.instant());
        here.say("desk_consent_revoked_now");
        return ChildDesk.to(child);
    }

    private Child found(String code) {
        here.demand();
        return Child.present(code);
    }
}
