package org.nonnegotiable.safeguarding;

import java.util.Locale;

/** What must be asked before a child's story is told (RCHR's guide on interviewing deported children; law "On Media", art. 42). */
public enum Question {
    /** Relatives or peers who are still under Russian control. */
    RELATIVES,
    /** Part in criminal or administrative proceedings, in any status. */
    PROCEEDINGS,
    HEALTH, DISABILITY,
    /** Sexual violence. */
    VIOLENCE,
    /** The parents' service or captivity. */
    PARENTS,
    /** Already interviewed elsewhere. */
    INTERVIEWED;

    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String nameKey() {
        return "desk_question_" + field();
    }

    /** Why it is asked. */
    public String helpKey() {
        return nameKey() + "_help";
    }

    /** Whether a story that touches on it needs a written reason. */
    boolean isSensitive() {
        return this == HEALTH || this == DISABILITY || this == VIOLENCE || this == PARENTS;
    }
}
