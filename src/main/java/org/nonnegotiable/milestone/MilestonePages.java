package org.nonnegotiable.milestone;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

@PublicPage
@Path("/{language}/milestones")
@Produces(MediaType.TEXT_HTML)
class MilestonePages {

    @CheckedTemplate(basePath = "milestone")
    static class Templates {
        static native TemplateInstance list(Here here, List<Milestone> milestones);
    }

    @GET
    public TemplateInstance list(Language language) {
        return Templates.list(Here.at(language, "milestones"), Milestone.all());
    }
}
