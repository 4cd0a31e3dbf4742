package org.nonnegotiable.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nonnegotiable.counter.Series;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.embassy.Embassy;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Origin;
import org.nonnegotiable.story.Listed;

/** What search engines may find: a sitemap for each language, more for the stories, an index of them (sitemaps.org), and robots.txt (RFC 9309). */
@PublicPage
@Path("/")
class Sitemap {

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance sitemaps(Collection<Language> languages, List<Long> parts, String origin);

        static native TemplateInstance sitemap(List<Here> pages);
    }

    @GET
    @Path("sitemap.xml")
    @Produces("application/xml")
    public TemplateInstance index() {
        return Templates.sitemaps(Languages.all(), Listed.parts(), Origin.of("/"));
    }

    /** Some of the stories, in every language they are in: few enough that a part is there as soon as any page, and far below what a sitemap may hold. */
    @GET
    @Path("sitemap-stories-{part:\\d{1,15}}.xml")
    @Produces("application/xml")
    public TemplateInstance stories(long part) {
        List<Here> pages = Listed.part(part);
        if (pages.isEmpty()) {
            throw new NotFoundException();
        }
        return Templates.sitemap(pages);
    }

    @GET
    @Path("{language}/sitemap.xml")
    @Produces("application/xml")
    public TemplateInstance of(Language language) {
        Stream<Here> fixed = Stream.of("", "counter", "stories", "milestones", "embassies").map(path -> Here.at(language, path));
        Stream<Here> counter = Series.ofAll().stream().flatMap(series -> series.addresses().stream()).map(path -> Here.at(language, path));
        Stream<Here> embassies = Embassy.shown().stream()
                .map(embassy -> Here.at(language, "embassies/" + embassy.country.toLowerCase(Locale.ROOT)));
        Stream<Here> standing = StandingPage.codes().stream().flatMap(code -> StandingPage.of(code, language).stream())
                .map(page -> page.here(language));
        return Templates.sitemap(Stream.of(fixed, counter, standing, embassies).flatMap(pages -> pages).toList());
    }

    @GET
    @Path("robots.txt")
    @Produces("text/plain")
    public String robots() {
        return "User-agent: *\nDisallow: /desk\n\nSitemap: " + Origin.of("/sitemap.xml") + "\n";
    }
}
