package org.nonnegotiable.safeguarding;

import java.util.Locale;

/** What a withheld term is. */
public enum TermKind {
    NAME, PLACE, SCHOOL, DATE, NUMBER, OTHER;

    public String nameKey() {
        return "desk_term_" + name().toLowerCase(Locale.ROOT);
    }
}
