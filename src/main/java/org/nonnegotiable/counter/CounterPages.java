package org.nonnegotiable.counter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

@PublicPage
@Path("/{language}/counter")
@Produces(MediaType.TEXT_HTML)
class CounterPages {

    @CheckedTemplate(basePath = "counter")
    static class Templates {
        static native TemplateInstance list(Here here, List<Count> counts);
    }

    @Inject
    Clock clock;

    @GET
    public TemplateInstance list(Language language) {
        return Templates.list(Here.at(language, "counter"), Count.list(language, LocalDate.now(clock)));
    }
}
