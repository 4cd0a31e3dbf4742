package org.nonnegotiable.counter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

/** A figure's count alone, as it stands in pages: what an open page puts in place of its own when it hears of a new reading. */
@PublicPage
@Shared
@Path("/{language}/counter/{figure: [a-z-]{1,40}}/count")
@Produces(MediaType.TEXT_HTML)
class CountPages {

    @CheckedTemplate(basePath = "counter")
    static class Templates {
        static native TemplateInstance count(Here here, Count count);
    }

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(Language language, String figure) {
        Count count = Count.of(figure, language, LocalDate.now(clock)).orElseThrow(NotFoundException::new);
        return Templates.count(Here.at(language, "counter"), count);
    }
}
