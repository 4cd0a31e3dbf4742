package org.nonnegotiable.story;

import java.util.Locale;

/** A field of what a story says in a language. Lengths are in characters as people count them, not in bytes. */
public enum Field {
    TITLE(200), SLUG(120), NAME(100), SUMMARY(400), QUOTE(400), ALT(400), BODY(100_000);

    public final int most;

    Field(int most) {
        this.most = most;
    }

    /** As forms and files name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String nameKey() {
        return "desk_field_" + code();
    }

    /** What it is for, in a sentence. */
    public String helpKey() {
        return nameKey() + "_help";
    }

    /** Whether it has paragraphs. */
    public boolean isProse() {
        return this == BODY;
    }

    public String of(Words words) {
        return switch (this) {
            case TITLE -> words.title();
            case SLUG -> words.slug() == null ? "" : words.slug();
            case NAME -> words.name();
            case SUMMARY -> words.summary();
            case QUOTE -> words.quote();
            case ALT -> words.alt();
            case BODY -> words.body();
        };
    }
}
