package org.nonnegotiable.counter;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Why a reading cannot be taken, whatever the reason given for it. Each says which of its parts is meant. */
public enum Objection {

    FUTURE("asOf"), TOO_EARLY("asOf"), IMPOSSIBLE_VALUE("value"), NO_SPEAKER("statedBy"), NO_PUBLISHER("publisher"), NO_ADDRESS("url"),
    BAD_QUOTE("quote"), NOTHING_AMENDED("corrects"), LONG_REASON("reason"), NO_REASON("reason"), DOUBTFUL("reason"),
    NOBODY_RECORDS("recordedBy"), NOBODY_CONFIRMS("confirmedBy"), SAME_PERSON("confirmedBy");

    static final long MOST = 1_000_000_000_000L;
    static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 1000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);

    private final String part;

    Objection(String part) {
        this.part = part;
    }

    public String part() {
        return part;
    }

    public String nameKey() {
        return "desk_objection_" + name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a statement as such. */
    static Set<Objection> about(Stated stated, LocalDate today) {
        EnumSet<Objection> found = EnumSet.noneOf(Objection.class);
        addIf(stated.asOf.isAfter(today), FUTURE, found);
        addIf(stated.asOf.isBefore(FIRST_DAY), TOO_EARLY, found);
        addIf(stated.value < 0 || stated.value >= MOST, IMPOSSIBLE_VALUE, found);
        addIf(!isName(stated.statedBy), NO_SPEAKER, found);
        addIf(!isName(stated.publisher), NO_PUBLISHER, found);
        addIf(!isAddress(stated.url), NO_ADDRESS, found);
        addIf(stated.reason != null && stated.reason.length() > LONGEST_REASON, LONG_REASON, found);
        boolean named = stated.corrects != null;
        addIf(stated.kind.amends() != named || named && Reading.count("position = ?1 and figure = ?2", stated.corrects, stated.figure) == 0,
                NOTHING_AMENDED, found);
        return found;
    }

    /** A name of a bounded length in one line that no spreadsheet takes for a formula. */
    static boolean isName(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl)
                && "=+-@".indexOf(text.strip().charAt(0)) < 0;
    }

    static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return List.of("http", "https").contains(address.getScheme()) && address.getHost() != null && text.length() <= LONGEST_ADDRESS;
        } catch (IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }

    private static void addIf(boolean wrong, Objection objection, Set<Objection> found) {
        if (wrong) {
            found.add(objection);
        }
    }
}
