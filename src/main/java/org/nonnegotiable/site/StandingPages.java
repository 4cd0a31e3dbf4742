package org.nonnegotiable.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

@PublicPage
@Path("/{language}/{code: [a-z-]{1,40}}")
@Produces(MediaType.TEXT_HTML)
class StandingPages {

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance standing(Here here, StandingPage page);
    }

    @GET
    public TemplateInstance show(Language language, String code) {
        StandingPage page = StandingPage.readIn(language, code).orElseThrow(NotFoundException::new);
        return Templates.standing(page.here(language), page);
    }
}
