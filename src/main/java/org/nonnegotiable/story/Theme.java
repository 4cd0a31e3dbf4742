package org.nonnegotiable.story;

import java.util.Locale;

/** What a story is about; the lists can be narrowed to one. */
public enum Theme {
    DEPORTATION, FAMILY, IDENTITY, OCCUPATION, RETURN, SCHOOL;

    /** Throws IllegalArgumentException for an unknown code. */
    public static Theme of(String code) {
        try {
            return valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is none of deportation, family, identity, occupation, return, school");
        }
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String nameKey() {
        return "theme_" + code();
    }
}
