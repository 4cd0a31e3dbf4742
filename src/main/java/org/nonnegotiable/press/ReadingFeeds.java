package org.nonnegotiable.press;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

/** The newest entries, whatever their kind, for feed readers: Atom (RFC 4287) and JSON Feed 1.1. */
@PublicPage
@Shared
@Path("/{language}/counter")
class ReadingFeeds {

    @GET
    @Path("feed.atom")
    @Produces("application/atom+xml")
    public TemplateInstance atom(Language language) {
        return feed(language).atom();
    }

    @GET
    @Path("feed.json")
    @Produces("application/feed+json")
    public String json(Language language) throws JsonProcessingException {
        return feed(language).json();
    }

    private static Feed feed(Language language) {
        return new Feed(Here.at(language, "counter"), "feed_readings", FeedEntry.readings(language));
    }
}
