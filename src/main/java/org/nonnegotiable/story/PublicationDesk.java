package org.nonnegotiable.story;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;

/** Makes public what was approved and is not public: taken down before, or planned for later. */
@Path("/desk/stories/{id}/{language}/publication")
@Produces(MediaType.TEXT_HTML)
public class PublicationDesk {

    @Inject
    Visit here;
    @Inject
    Stage stage;
    @Inject
    Publisher publisher;

    @POST
    public Response publish(Long id, Language language) {
        StoryText seen = stage.text(id, language, Deed.PUBLISH_TEXT);
        Long person = here.account().id;
        Map<String, String> problems = stage.act(seen, text -> publisher.publish(text, person, stage.now()));
        if (!problems.isEmpty()) {
            return ExaminationDesk.again(here, stage.again(id, language), problems);
        }
        here.say("desk_approval_public");
        return Response.seeOther(URI.create(seen.deskPath() + "/reading")).build();
    }
}
