package org.nonnegotiable.story;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;

/** After a story was withdrawn: nothing of it is kept. Doing it twice changes nothing the second time. */
@Path("/desk/stories/{id}/erasure")
public class ErasureDesk {

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Erasure erasure;

    /** @param sure a box that must be ticked, for nobody can take this back */
    @POST
    @Transactional
    public Response erase(Long id, @RestForm String sure) {
        Story story = reader.find(id);
        Account person = here.demand(Deed.ERASE_STORY, story.embassy);
        if (!story.isWithdrawn() || sure == null) {
            here.say(story.isWithdrawn() ? "desk_story_erase_unsure" : "desk_story_erase_first_withdraw");
            return Response.seeOther(URI.create("/desk/stories/" + id)).build();
        }
        erasure.erase(story, person.id);
        here.say("desk_story_erased");
        return Response.seeOther(URI.create("/desk/stories")).build();
    }
}
