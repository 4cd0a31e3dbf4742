package org.nonnegotiable.story;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a story says in one language. A value: never changes.
 *
 * @param slug its place in addresses, null before there is one
 * @param name the child's name, changed, as this language spells it
 * @param alt what the picture shows; empty when not said yet; kept, and told to nobody, while it is decorative
 * @param body CommonMark
 */
@Embeddable
public record Words(String slug, String title, String name, String summary, String quote, String alt, boolean decorative, String body) {

    static final Words NONE = new Words(null, "", "", "", "", "", false, "");

    /** Fields that are not there are empty. */
    static Words of(Map<Field, String> fields, boolean decorative) {
        String slug = fields.getOrDefault(Field.SLUG, "");
        return new Words(slug.isEmpty() ? null : slug, fields.getOrDefault(Field.TITLE, ""), fields.getOrDefault(Field.NAME, ""),
                fields.getOrDefault(Field.SUMMARY, ""), fields.getOrDefault(Field.QUOTE, ""), fields.getOrDefault(Field.ALT, ""), decorative,
                fields.getOrDefault(Field.BODY, ""));
    }

    public Map<Field, String> fields() {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Arrays.stream(Field.values()).forEach(field -> fields.put(field, field.of(this)));
        return fields;
    }

    /** What others get of them than whoever writes: readers, the gate, translators. */
    public Words shown() {
        return decorative ? new Words(slug, title, name, summary, quote, "", true, body) : this;
    }

    public Words at(String otherSlug) {
        return new Words(otherSlug, title, name, summary, quote, alt, decorative, body);
    }

    /** Whether a name stands anywhere in them. Letters that are written together, as in Arabic and Japanese, may hold one anywhere in a word. */
    boolean hold(String someName) {
        Pattern found = Pattern.compile("(?<![\\p{IsLatin}\\p{IsCyrillic}])" + Pattern.quote(someName), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return !someName.isBlank() && Stream.of(Field.values()).filter(field -> field != Field.NAME).anyMatch(field -> found.matcher(field.of(this)).find());
    }

    /** What a reader would miss. */
    public List<Field> missing() {
        return Arrays.stream(Field.values()).filter(field -> field.of(this).isBlank()).filter(field -> field != Field.ALT || !decorative).toList();
    }
}
