package org.nonnegotiable.story;

import io.quarkus.qute.TemplateExtension;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nonnegotiable.language.Origin;

/** A story as schema.org's Article, for search engines; names nobody. A sample is none: it must not be found as one. */
@TemplateExtension
class Article {

    private Article() {
    }

    static Map<String, Object> article(Publication text) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@type", "Article");
        article.put("headline", text.words.title());
        article.put("description", text.words.summary());
        article.put("inLanguage", text.language.tag());
        article.put("url", text.here().absolute());
        article.put("datePublished", text.publishedAt.toString());
        article.put("dateModified", text.changedAt.toString());
        if (text.preview() != null) {
            article.put("image", Origin.of(text.preview().address()));
        }
        article.put("isAccessibleForFree", true);
        article.put("publisher", Map.of("@type", "Organization", "name", "#ChildrenAreNonNegotiable"));
        return article;
    }
}
