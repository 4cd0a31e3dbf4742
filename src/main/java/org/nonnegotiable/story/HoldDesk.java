package org.nonnegotiable.story;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.database.Again;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.RefusedException;

/** Puts a story's child on hold from the story's own page, for whoever may hold and not read the child's file. */
@Path("/desk/stories/{id}/hold")
@Produces(MediaType.TEXT_HTML)
public class HoldDesk {

    @Inject
    Visit here;
    @Inject
    Reader reader;

    @POST
    public Response hold(Long id, @RestForm String reason) {
        Story story = reader.find(id);
        Account person = here.demand(Deed.HOLD_STORY, story.embassy);
        try {
            Again.inNew(() -> hold(story, person, reason));
        } catch (RefusedException refused) {
            Map<String, String> problems = Map.of(refused.field(), refused.told(here.language()));
            String typed = reason == null ? "" : reason;
            return Response.status(422).entity(StoryDesk.Templates.story(here, new Matrix.Row(reader.story(id)), typed, problems)).build();
        }
        here.say("desk_child_held_now");
        return Response.seeOther(URI.create("/desk/stories/" + id)).build();
    }

    private Child hold(Story story, Account person, String reason) {
        Child child = new Matrix.Row(story).child().orElseThrow(NotFoundException::new);
        if (!child.isHeld()) { // a double click, or somebody else was quicker: it is as it should be
            child.hold(person.id, reason, here.now());
            AuditEntry.record(person.id, Deed.HOLD_STORY, child.thing(), child.embassy, null, here.now());
        }
        return child;
    }
}
