package org.nonnegotiable.safeguarding;

import java.util.Locale;

/** Whose story it is: readers are told. */
public enum Telling {
    ONE_CHILD, COMPOSITE, DRAMATISED;

    /** {@code one_child}. Throws IllegalArgumentException for an unknown code. */
    public static Telling of(String code) {
        try {
            return valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is none of one_child, composite, dramatised");
        }
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String nameKey() {
        return "telling_" + code();
    }
}
