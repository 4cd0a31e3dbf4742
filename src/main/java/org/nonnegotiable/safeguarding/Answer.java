package org.nonnegotiable.safeguarding;

import java.util.Locale;

/** To a question about a child. Not knowing is an answer, and treated as the worse one. */
public enum Answer {
    YES, NO, UNKNOWN;

    public boolean mayBe() {
        return this != NO;
    }

    public String nameKey() {
        return "desk_answer_" + name().toLowerCase(Locale.ROOT);
    }
}
