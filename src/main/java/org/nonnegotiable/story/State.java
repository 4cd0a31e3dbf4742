package org.nonnegotiable.story;

import java.util.Locale;

/** How far a story is in a language. Nothing that is written down: it follows from what is there. */
public enum State {
    MISSING, DRAFT, WAITING, RETURNED, LIVE, OUTDATED;

    /** The class of the style sheet, too. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String nameKey() {
        return "desk_state_" + code();
    }

    /** Throws IllegalArgumentException for an unknown code. */
    static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
