package org.nonnegotiable.counter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why a number may be a mistake: whoever enters it is asked for a reason. */
public enum Doubt {
    /** Lower than what stood for an earlier day. */
    FALLS,
    /** More than 5 % away from the nearest reading before. */
    JUMPS,
    /** Another number stands for the same day. */
    CONFLICTS,
    /** The digits of a neighbouring reading in another order: a slip of the hand. */
    TRANSPOSED;

    private static final int JUMP_PERCENT = 5;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String nameKey() {
        return "desk_doubt_" + code();
    }

    /** What is doubtful about a reading that would join a series. Statements beside the line are measured by it too. */
    static Set<Doubt> about(Stated stated, Series series) {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        List<Reading> line = series.line().stream().filter(reading -> !reading.position.equals(stated.corrects)).toList();
        Optional<Reading> before = nearest(line, stated.asOf, true);
        Optional<Reading> after = nearest(line, stated.asOf, false);
        before.ifPresent(earlier -> {
            if (stated.value < earlier.value) {
                doubts.add(FALLS);
            }
            if (Math.abs(stated.value - earlier.value) * 100 > earlier.value * JUMP_PERCENT) {
                doubts.add(JUMPS);
            }
        });
        if (series.on(stated.asOf).stream().anyMatch(other -> series.stands(other) && other.value != stated.value
                && !other.position.equals(stated.corrects))) {
            doubts.add(CONFLICTS);
        }
        if (before.filter(near -> transposes(near.value, stated.value)).isPresent()
                || after.filter(near -> transposes(near.value, stated.value)).isPresent()) {
            doubts.add(TRANSPOSED);
        }
        return doubts;
    }

    private static Optional<Reading> nearest(List<Reading> line, LocalDate day, boolean before) {
        Comparator<Reading> byDay = Comparator.comparing(reading -> reading.asOf);
        return before ? line.stream().filter(reading -> reading.asOf.isBefore(day)).max(byDay)
                : line.stream().filter(reading -> reading.asOf.isAfter(day)).min(byDay);
    }

    private static boolean transposes(long one, long other) {
        return one != other && Arrays.equals(digits(one), digits(other));
    }

    private static int[] digits(long value) {
        return Long.toString(value).chars().sorted().toArray();
    }
}
