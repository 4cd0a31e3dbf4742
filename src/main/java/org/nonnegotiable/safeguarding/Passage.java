package org.nonnegotiable.safeguarding;

import java.util.Set;
import org.nonnegotiable.language.Language;

/** A piece of a text under the name of its field: title, slug, name, summary, quote, body, alt, caption, file, credit. Never changes. */
public record Passage(String field, Language language, String text) {

    private static final Set<String> ADDRESSES = Set.of("slug", "file");

    public Passage {
        text = text == null ? "" : text;
    }

    /** Whether hyphens stand between words here. */
    boolean isAddress() {
        return ADDRESSES.contains(field);
    }

    Folded folded() {
        return Folded.of(text, isAddress());
    }

    /** As readers see it: entities, escapes and links resolved, which could hide a word from whoever reads the source. */
    Folded shown() {
        return Folded.of(Plain.text(text), isAddress());
    }
}
