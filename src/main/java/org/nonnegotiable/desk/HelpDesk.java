package org.nonnegotiable.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.nonnegotiable.account.Visit;

/** How things are done here, for people whom nobody has trained. Open to whoever cannot sign in, too. */
@Path("/desk/help")
@Produces(MediaType.TEXT_HTML)
public class HelpDesk {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance help(Visit here, List<Topic> topics);

        static native TemplateInstance topic(Visit here, Topic topic, List<Topic> topics);
    }

    @Inject
    Visit here;

    @GET
    public TemplateInstance list() {
        return Templates.help(here, Topic.all(here.language()));
    }

    @GET
    @Path("{code}")
    public TemplateInstance show(String code) {
        Topic topic = Topic.of(code, here.language()).orElseThrow(NotFoundException::new);
        return Templates.topic(here, topic, Topic.all(here.language()));
    }
}
