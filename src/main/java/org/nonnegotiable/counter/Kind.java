package org.nonnegotiable.counter;

import java.util.Arrays;
import java.util.Locale;

/** Why an entry was made. */
public enum Kind {
    /** Something new was stated. */
    UPDATE,
    /** The source itself has changed what it said about the past. */
    REVISION,
    /** We had it wrong. */
    CORRECTION,
    /** It should never have been here; the number stays readable, the series leaves it out. */
    WITHDRAWAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Throws IllegalArgumentException for anything else than the four kinds. */
    public static Kind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of update, revision, correction, withdrawal"));
    }

    /** Whether such an entry speaks about an earlier one. */
    public boolean amends() {
        return this != UPDATE;
    }

    /** For whoever chooses what to do with an entry. */
    public String choiceKey() {
        return "desk_" + nameKey();
    }

    public String nameKey() {
        return "kind_" + code();
    }
}
