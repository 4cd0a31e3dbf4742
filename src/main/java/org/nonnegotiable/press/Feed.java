package org.nonnegotiable.press;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nonnegotiable.language.Here;

/** A list of entries for feed readers, whatever its form. */
public record Feed(Here here, String titleKey, List<FeedEntry> entries) {

    private static final ObjectMapper JSON = new ObjectMapper();

    @CheckedTemplate(basePath = "press")
    static class Templates {
        static native TemplateInstance feed(Here here, Feed feed);
    }

    public String title() {
        return here.language().message(titleKey);
    }

    public Instant updated() {
        return FeedEntry.updated(entries);
    }

    TemplateInstance atom() {
        return Templates.feed(here, this);
    }

    /** JSON Feed 1.1. */
    String json() throws JsonProcessingException {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title());
        feed.put("home_page_url", here.absolute());
        feed.put("feed_url", here.absolute() + "/feed.json");
        feed.put("language", here.language().tag());
        feed.put("items", entries.stream().map(Feed::item).toList());
        return JSON.writeValueAsString(feed);
    }

    private static Map<String, Object> item(FeedEntry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id());
        item.put("url", entry.address());
        item.put("external_url", entry.reading().url);
        item.put("title", entry.title());
        item.put("content_text", String.join("\n", entry.lines()));
        item.put("date_published", entry.published().toString());
        item.put("date_modified", entry.updated().toString());
        item.put("authors", List.of(Map.of("name", entry.speaker())));
        item.put("tags", List.of(entry.kind()));
        item.put("_reading", OpenReading.of(entry.reading(), entry.series()));
        return item;
    }
}
