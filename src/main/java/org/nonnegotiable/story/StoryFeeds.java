package org.nonnegotiable.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Html;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Origin;

/** The newest stories of a language for feed readers: Atom (RFC 4287) and JSON Feed 1.1. */
@PublicPage
@Path("/{language}/stories")
class StoryFeeds {

    private static final int LENGTH = 50;

    @CheckedTemplate(basePath = "story")
    static class Templates {
        static native TemplateInstance feed(Here here, List<Publication> texts, Instant updated);
    }

    @Inject
    ObjectMapper json;

    @GET
    @Path("feed.atom")
    @Produces("application/atom+xml")
    public TemplateInstance atom(Language language) {
        List<Publication> texts = Publication.newest(language, LENGTH);
        Instant updated = texts.stream().map(text -> text.changedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        return Templates.feed(Here.at(language, "stories"), texts, updated);
    }

    @GET
    @Path("feed.json")
    @Produces("application/feed+json")
    public String json(Language language) throws JsonProcessingException {
        Here here = Here.at(language, "stories");
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", language.message("feed_title"));
        feed.put("home_page_url", Origin.of(here.address()));
        feed.put("feed_url", Origin.of(here.to("stories/feed.json")));
        feed.put("language", language.tag());
        feed.put("items", Publication.newest(language, LENGTH).stream().map(text -> item(here, text)).toList());
        return json.writeValueAsString(feed);
    }

    private static Map<String, Object> item(Here here, Publication text) {
        String address = Origin.of(here.to(text.path()));
        Map<String, Object> item = new TreeMap<>(Map.of("id", address, "url", address, "title", text.words.title(), "summary", text.words.summary(),
                "date_published", text.publishedAt, "date_modified", text.changedAt));
        if (text.isForPress()) {
            item.put("content_html", Html.prose(text.words.body()).getValue());
        } else {
            item.put("content_text", text.words.summary());
        }
        if (text.preview() != null) {
            item.put("image", Origin.of(text.preview().address()));
        }
        return item;
    }
}
