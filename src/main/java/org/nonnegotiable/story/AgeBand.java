package org.nonnegotiable.story;

import java.util.Arrays;

/** A child's age, never finer. */
public enum AgeBand {
    UNDER_6("0-5"), FROM_6("6-9"), FROM_10("10-13"), FROM_14("14-17"), ADULT("18+");

    public final String code;

    AgeBand(String code) {
        this.code = code;
    }

    /** Throws IllegalArgumentException for anything else than the five bands. */
    public static AgeBand of(String code) {
        return Arrays.stream(values()).filter(band -> band.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of 0-5, 6-9, 10-13, 14-17, 18+"));
    }

    public String nameKey() {
        return "age_" + code.replace('-', '_').replace("+", "_plus");
    }
}
