package org.nonnegotiable.language;

/** A text in one language as a form holds it. Never changes. */
public record Worded(Language language, String field, String words, String other) {

    /** @param now what is kept at this moment; shown beside the field when it is not what was typed */
    public static Worded of(Language language, String field, String words, String now) {
        return new Worded(language, field, words, now.equals(words) ? null : now);
    }

    /** Somebody else has written something else in the meantime. */
    public boolean isContested() {
        return other != null;
    }

    public String tag() {
        return language.tag();
    }

    public String direction() {
        return language.direction();
    }
}
