package org.nonnegotiable.press;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

/** The number in a frame of any site. The frame may be sandboxed: then it has no origin, and its style is a stranger's file. */
@PublicPage
@Path("/embed/{language}/{figure}")
class EmbedPages {

    @CheckedTemplate(basePath = "press")
    static class Templates {
        static native TemplateInstance embed(Here here, Embed embed);
    }

    @Inject
    Clock clock;

    @GET
    @Shared(framed = true)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(Language language, String figure, @QueryParam("at") String at, @QueryParam("theme") String theme) {
        Theme chosen = Theme.of(theme);
        Cited cited = Cited.of(figure, at, language, LocalDate.now(clock));
        return Templates.embed(Here.at(language, cited.permalink()).unlisted(), new Embed(cited, chosen));
    }
}
