package org.nonnegotiable.embassy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

@PublicPage
@Path("/{language}/embassies")
@Produces(MediaType.TEXT_HTML)
class EmbassyPages {

    @CheckedTemplate(basePath = "embassy")
    static class Templates {
        static native TemplateInstance list(Here here, List<Embassy> embassies);

        static native TemplateInstance show(Here here, Embassy embassy);
    }

    @GET
    public TemplateInstance list(Language language) {
        return Templates.list(Here.at(language, "embassies"), Embassy.sorted(language));
    }

    /** {@code country}: ISO 3166-1 alpha-2 in lower case, one address for each embassy. */
    @GET
    @Path("{country: [a-z]{2}}")
    public TemplateInstance show(Language language, String country) {
        Embassy embassy = Embassy.shown(country.toUpperCase(Locale.ROOT)).orElseThrow(NotFoundException::new);
        return Templates.show(Here.at(language, "embassies/" + country), embassy);
    }
}
