package org.nonnegotiable.press;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;
import org.nonnegotiable.language.Language;

/** The number as a picture for pages that take no frames. */
@PublicPage
@Shared
@Path("/badge/{language}")
class BadgePages {

    @CheckedTemplate(basePath = "press")
    static class Templates {
        static native TemplateInstance badge(Badge badge);
    }

    @Inject
    Clock clock;

    @GET
    @Path("{figure}.svg")
    @Produces("image/svg+xml")
    public TemplateInstance svg(Language language, String figure, @QueryParam("at") String at) {
        return Templates.badge(badge(language, figure, at));
    }

    @GET
    @Path("{figure}.png")
    @Produces("image/png")
    public byte[] png(Language language, String figure, @QueryParam("at") String at) {
        return BadgePicture.png(badge(language, figure, at));
    }

    private Badge badge(Language language, String figure, String at) {
        return Badge.of(Cited.of(figure, at, language, LocalDate.now(clock)));
    }
}
