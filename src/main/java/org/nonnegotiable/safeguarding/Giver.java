package org.nonnegotiable.safeguarding;

import java.util.Locale;

/** Who may consent for a child. */
public enum Giver {
    PARENT, GUARDIAN,
    /** An authority that acts as guardian. */
    AUTHORITY,
    /** Grown up by now, and asked in person. */
    SELF;

    public String nameKey() {
        return "desk_giver_" + name().toLowerCase(Locale.ROOT);
    }
}
