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
import java.util.Map;
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
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
    OpenFile file;

    /** All for the safeguarding team, for the others those of their embassy. */
    @GET
    public TemplateInstance list(@RestQuery Long before) {
        return Templates.children(here, ChildFile.some(here.demand(Deed.READ_CONSENT_STATUS).embassy, before, file.today()));
    }

    @POST
    @Transactional
    public Response open() {
        Account by = here.demand(Deed.WRITE_STORY);
        Child child = Child.open(by.embassy, by.id, file.now());
        file.note(child, Deed.WRITE_STORY, "file opened");
        here.say("desk_child_opened", child.code);
        return Response.seeOther(URI.create(child.deskPath())).build();
    }

    @GET
    @Path("{code}")
    public TemplateInstance show(String code) {
        Child child = file.child(code, Deed.READ_CONSENT_STATUS);
        file.viewed(child, Deed.READ_CONSENT_STATUS, null);
        return Templates.child(here, ChildFile.of(child, file.today()), "", Map.of());
    }

    @POST
    @Path("{code}/hold")
    @Transactional
    public Response hold(String code) {
        return reasoned(code, Deed.HOLD_STORY, "desk_child_held_now", (child, reason) -> child.hold(file.by(), reason, file.now()));
    }

    @POST
    @Path("{code}/release")
    @Transactional
    public Response lift(String code) {
        return reasoned(code, Deed.LIFT_HOLD, "desk_child_lifted_now", (child, reason) -> child.lift(file.by(), reason, file.now()));
    }

    private Response reasoned(String code, Deed deed, String message, BiConsumer<Child, String> act) {
        Child child = file.child(code, deed);
        String reason = Sent.now().first("reason");
        try {
            act.accept(child, reason);
        } catch (RefusedException refused) {
            Map<String, String> problems = Map.of("reason", refused.told(here.language()));
            ChildFile facts = ChildFile.of(child, file.today());
            return Response.status(422).entity(Templates.child(here, facts, reason == null ? "" : reason, problems)).build();
        }
        file.note(child, deed, null);
        return file.done(child, message);
    }

    /** A wrong name may be given anew. */
    @POST
    @Path("{code}/pseudonyms/{language}/release")
    @Transactional
    public Response free(String code, String language) {
        Child child = file.child(code, Deed.LIFT_HOLD);
        Pseudonym name = Pseudonym.of(child).stream().filter(one -> one.language.tag().equals(language)).findFirst().orElseThrow(NotFoundException::new);
        name.free();
        file.note(child, Deed.LIFT_HOLD, "name in " + name.language.tag());
        return file.done(child, "desk_saved");
    }
}
