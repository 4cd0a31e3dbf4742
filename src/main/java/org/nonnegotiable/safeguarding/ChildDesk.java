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
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** The children's files: what embassy staff may know of one, and how it is put on hold. */
@Path("/desk/children")
@Produces(MediaType.TEXT_HTML)
public class ChildDesk {

    @CheckedTemplate(basePath = "safeguarding/desk")
    static class Templates {
        static native TemplateInstance children(Visit here, ChildFile.Some some);

        static native TemplateInstance child(Visit here, ChildFile file, String reason, Map<String, String> problems);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;

    /** All for the safeguarding team, for the others those of their embassy. */
    @GET
    public TemplateInstance list(@RestQuery Long before) {
        return Templates.children(here, ChildFile.some(here.demand(Deed.READ_CONSENT_STATUS).embassy, before, today()));
    }

    @POST
    @Transactional
    public Response open() {
        Account by = here.demand(Deed.WRITE_STORY);
        Child child = Child.open(by.embassy, by.id, clock.instant());
        AuditEntry.record(by.id, Deed.WRITE_STORY, child.thing(), child.embassy, "file opened", clock.instant());
        here.say("desk_child_opened", child.code);
        return to(child);
    }

    @GET
    @Path("{code}")
    public TemplateInstance show(String code) {
        Child child = found(code);
        Account reader = here.demand(Deed.READ_CONSENT_STATUS, child.embassy);
        AuditEntry.viewed(reader.id, Deed.READ_CONSENT_STATUS, child.thing(), child.embassy, null, clock.instant());
        return Templates.child(here, ChildFile.of(child, today()), "", Map.of());
    }

    @POST
    @Path("{code}/hold")
    @Transactional
    public Response hold(String code) {
        Child child = found(code);
        Account by = here.demand(Deed.HOLD_STORY, child.embassy);
        String reason = Sent.now().first("reason");
        try {
            child.hold(by.id, reason, clock.instant());
        } catch (RefusedException refused) {
            return again(child, reason, refused);
        }
        AuditEntry.record(by.id, Deed.HOLD_STORY, child.thing(), child.embassy, null, clock.instant());
        here.say("desk_child_held_now");
        return to(child);
    }

    @POST
    @Path("{code}/release")
    @Transactional
    public Response lift(String code) {
        Child child = found(code);
        Account by = here.demand(Deed.LIFT_HOLD, child.embassy);
        String reason = Sent.now().first("reason");
        try {
            child.lift(by.id, reason, clock.instant());
        } catch (RefusedException refused) {
            return again(child, reason, refused);
        }
        AuditEntry.record(by.id, Deed.LIFT_HOLD, child.thing(), child.embassy, null, clock.instant());
        here.say("desk_child_lifted_now");
        return to(child);
    }

    /** A wrong name may be given anew. */
    @POST
    @Path("{code}/pseudonyms/{language}/release")
    @Transactional
    public Response free(String code, String language) {
        Child child = found(code);
        Account by = here.demand(Deed.LIFT_HOLD, child.embassy);
        Pseudonym name = Pseudonym.of(child).stream().filter(one -> one.language.tag().equals(language)).findFirst().orElseThrow(NotFoundException::new);
        name.free();
        AuditEntry.record(by.id, Deed.LIFT_HOLD, child.thing(), child.embassy, "name in " + name.language.tag(), clock.instant());
        here.say("desk_saved");
        return to(child);
    }

    private Response again(Child child, String reason, RefusedException refused) {
        Map<String, String> problems = Map.of("reason", refused.told(here.language()));
        return Response.status(422).entity(Templates.child(here, ChildFile.of(child, today()), reason == null ? "" : reason, problems)).build();
    }

    private Child found(String code) {
        here.demand();
        return Child.present(code);
    }

    static Response to(Child child) {
        return Response.seeOther(URI.create(child.deskPath())).build();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
