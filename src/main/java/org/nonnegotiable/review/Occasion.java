package org.nonnegotiable.review;

import java.util.Locale;

/** What letters are about. */
enum Occasion {

    SUBMITTED, RETURNED, APPROVED, PUBLISHED;

    String textKey() {
        return "desk_letter_" + name().toLowerCase(Locale.ROOT);
    }

    String subjectKey() {
        return textKey() + "_subject";
    }
}
