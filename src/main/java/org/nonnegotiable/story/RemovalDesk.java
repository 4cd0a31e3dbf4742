package org.nonnegotiable.story;

import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.database.Again;

/** Takes away a story that was begun by mistake, with the empty file that was begun with it. What is more than that is for the safeguarding team. */
@Path("/desk/stories/{id}/removal")
@Produces(MediaType.TEXT_HTML)
public class RemovalDesk {

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Erasure erasure;

    /** @param sure a box that must be ticked, for nobody can take this back */
    @POST
    public Response remove(Long id, @RestForm String sure) {
        Story seen = reader.find(id);
        Account person = here.demand(Deed.REMOVE_STORY, seen.embassy);
        if (sure == null && new Blank(seen).obstacle().isEmpty()) {
            return refused(422, id, Map.of("sure", here.language().message("desk_story_remove_unsure")));
        }
        Optional<String> obstacle = Again.inNew(() -> remove(seen, person));
        if (obstacle.isPresent()) {
            return refused(409, id, Map.of("texts", here.language().message(obstacle.get())));
        }
        here.say("desk_story_removed");
        return Response.seeOther(URI.create("/desk/stories")).build();
    }

    /** Whoever saves a first word meanwhile waits, or was quicker. */
    private Optional<String> remove(Story seen, Account person) {
        Story story = Publisher.lock(seen.id, seen.child);
        StoryText.find("story", story).withLock(LockModeType.PESSIMISTIC_WRITE).list();
        Optional<String> obstacle = new Blank(story).obstacle();
        if (obstacle.isEmpty()) {
            erasure.remove(story, person.id);
        }
        return obstacle;
    }

    private Response refused(int status, Long id, Map<String, String> problems) {
        Story.getEntityManager().clear();
        return Response.status(status).entity(StoryDesk.Templates.story(here, new Matrix.Row(reader.story(id)), "", problems)).build();
    }
}
