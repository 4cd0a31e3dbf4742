package org.nonnegotiable.safeguarding;

import java.util.Locale;

/** Whose story it is: readers are told. */
public enum Telling {
    ONE_CHILD, COMPOSITE, DRAMATISED;

    public String nameKey() {
        return "desk_telling_" + name().toLowerCase(Locale.ROOT);
    }
}
