package org.nonnegotiable.limit;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;

/** So many at once, and so many again in each while: {@code 60/1m}; {@code off} for as many as anybody likes. Never changes. */
public record Rate(int times, Duration per) {

    private static final String OFF = "off";
    private static final Rate UNLIMITED = new Rate(0, Duration.ZERO);

    /** How configuration is read. */
    public static Rate valueOf(String text) {
        if (text.strip().equals(OFF)) {
            return UNLIMITED;
        }
        String[] parts = text.strip().split("/", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("A rate looks like 60/1m, or off, not like " + text);
        }
        Rate rate = new Rate(Integer.parseInt(parts[0].strip()), DurationConverter.parseDuration(parts[1].strip()));
        if (rate.times < 1 || rate.per.toMillis() < 1) {
            throw new IllegalArgumentException("A rate lets at least one through in a while that lasts: " + text);
        }
        return rate;
    }

    boolean isUnlimited() {
        return times == 0;
    }
}
