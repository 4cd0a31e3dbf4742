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
import org.jboss.resteasy.reactive.RestResponse;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

/** A reading to copy: as a citation in five forms, and as a frame for other sites. */
@PublicPage
@Path("/{language}/counter/{figure}")
class CitePages {

    @CheckedTemplate(basePath = "press")
    static class Templates {
        static native TemplateInstance cite(Here here, Citation citation, EmbedForm form);
    }

    @Inject
    Clock clock;

    @GET
    @Path("cite")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance newest(Language language, String figure, @QueryParam("lang") String in, @QueryParam("theme") String theme,
            @QueryParam("keep") String keep) {
        Cited cited = Cited.of(figure, null, language, today());
        return Templates.cite(Here.at(language, "counter/" + figure + "/cite"), new Citation(cited), EmbedForm.of(cited, in, theme, keep));
    }

    @GET
    @Path("{date}/cite")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance dated(Language language, String figure, String date, @QueryParam("lang") String in,
            @QueryParam("theme") String theme, @QueryParam("keep") String keep) {
        Cited cited = Cited.of(figure, date, language, today());
        return Templates.cite(Here.at(language, "counter/" + figure + "/" + cited.date() + "/cite"), new Citation(cited), EmbedForm.of(cited, in, theme, keep));
    }

    @GET
    @Path("{date}/cite.bib")
    @Produces("application/x-bibtex")
    public RestResponse<String> bibtex(Language language, String figure, String date) {
        Citation citation = citation(language, figure, date);
        return file(citation.bibtex(), citation.fileName("bib"));
    }

    @GET
    @Path("{date}/cite.ris")
    @Produces("application/x-research-info-systems")
    public RestResponse<String> ris(Language language, String figure, String date) {
        Citation citation = citation(language, figure, date);
        return file(citation.ris(), citation.fileName("ris"));
    }

    private Citation citation(Language language, String figure, String date) {
        return new Citation(Cited.of(figure, date, language, today()));
    }

    private static RestResponse<String> file(String text, String name) {
        return RestResponse.ResponseBuilder.ok(text).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
