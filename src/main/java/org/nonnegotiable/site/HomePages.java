package org.nonnegotiable.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.counter.Count;
import org.nonnegotiable.edition.Otherwise;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.milestone.Milestone;
import org.nonnegotiable.story.StoryList;

@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomePages {

    private static final int STORIES = 4;
    private static final int MILESTONES = 4;

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance home(Here here, Optional<Count> count, StoryList stories, List<Milestone> milestones);
    }

    @Inject
    Clock clock;

    /** The only place where the browser is asked. */
    @GET
    public Response choose(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
        return Response.status(Response.Status.FOUND).header(HttpHeaders.LOCATION, "/" + Languages.accepted(accepted) + "/")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }

    @GET
    @Path("{language}")
    @PublicPage
    @Otherwise("counter")
    public TemplateInstance home(Language language) {
        LocalDate today = LocalDate.now(clock);
        return Templates.home(Here.at(language, ""), Count.first(language, today), StoryList.newest(language, STORIES),
                Milestone.newest(MILESTONES));
    }
}
