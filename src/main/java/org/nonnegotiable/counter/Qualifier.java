package org.nonnegotiable.counter;

import java.util.Arrays;
import java.util.Locale;

/** How exactly a speaker put a number. */
public enum Qualifier {
    EXACT, AT_LEAST, MORE_THAN, ABOUT, ALMOST;

    private static final long MILLION = 1_000_000;
    private static final long STEP = 10_000;

    /** As files, addresses and the interface name it: {@code at-least}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Throws IllegalArgumentException for an unknown code. */
    public static Qualifier of(String code) {
        return Arrays.stream(values()).filter(qualifier -> qualifier.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of exact, at-least, more-than, about, almost"));
    }

    public String nameKey() {
        return "qualifier_" + code().replace('-', '_');
    }

    /** In words of its own, for whoever chooses one. */
    public String choiceKey() {
        return "desk_" + nameKey();
    }

    /** Whether "1.6 million" says as much as the speaker did. */
    boolean rounds(long value) {
        return this != EXACT && value >= MILLION && value % STEP == 0;
    }
}
