package org.nonnegotiable.site;

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
import org.nonnegotiable.counter.CorrectionLog;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

/** The standing page on corrections, with the log of the ledger under it. */
@PublicPage
@Path("/{language}/corrections")
@Produces(MediaType.TEXT_HTML)
class CorrectionsPages {

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance corrections(Here here, StandingPage page, CorrectionLog log);
    }

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(Language language) {
        StandingPage page = StandingPage.readIn(language, "corrections").orElseThrow(NotFoundException::new);
        return Templates.corrections(page.here(language), page, CorrectionLog.read(language, LocalDate.now(clock)));
    }
}
