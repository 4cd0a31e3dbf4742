package org.nonnegotiable.story;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;

/** Takes a text off the site, and out of what is planned, or out of that alone; it may come back. Doing it twice changes nothing the second time. */
@Path("/desk/stories/{id}/{language}/unpublication")
public class UnpublicationDesk {

    @Inject
    Visit here;
    @Inject
    Stage stage;
    @Inject
    Publisher publisher;

    /** @param plan null for both */
    @POST
    public Response unpublish(Long id, Language language, @RestForm String plan) {
        StoryText seen = stage.text(id, language, Deed.UNPUBLISH_TEXT);
        Long person = here.account().id;
        stage.act(seen, text -> {
            publisher.cancel(text, person, stage.now());
            if (plan == null) {
                text.publication().ifPresent(publication -> publisher.unpublish(publication, person, null, stage.now()));
            }
        });
        here.say(plan == null ? "desk_text_unpublished" : "desk_plan_cancelled");
        return Response.seeOther(URI.create(seen.deskPath() + "/reading")).build();
    }
}
