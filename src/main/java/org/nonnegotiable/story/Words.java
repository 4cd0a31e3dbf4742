package org.nonnegotiable.story;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a story says in one language. A value: never changes.
 *
 * @param slug its place in addresses, null before there is one
 * @param name the child's name, changed, as this language spells it
 * @param alt what the picture shows; empty when it is decorative or not said yet
 * @param body CommonMark
 */
@Embeddable
public record Words(String slug, String title, String name, String summary, String quote, String alt, boolean decorative, String body) {

    static final Words NONE = new Words(null, "", "", "", "", "", false, "");

    /** By the name of the field, in the order of the form; {@code slug} is empty when there is none. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("slug", slug == null ? "" : slug);
        fields.put("name", name);
        fields.put("summary", summary);
        fields.put("quote", quote);
        fields.put("alt", alt);
        fields.put("body", body);
        return fields;
    }

    public Words at(String otherSlug) {
        return new Words(otherSlug, title, name, summary, quote, alt, decorative, body);
    }
}
