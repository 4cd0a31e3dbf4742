package org.nonnegotiable.counter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything stated about one figure, read once: what stands, what was amended, what is newest. Never changes. */
public final class Series {

    private static final Comparator<Reading> ORDER =
            Comparator.comparing((Reading reading) -> reading.asOf).thenComparing(reading -> reading.position);

    private final Figure figure;
    private final List<Reading> all;
    /** By position: the last entry that amends it. */
    private final Map<Long, Reading> amendments = new HashMap<>();

    private Series(Figure figure, List<Reading> readings) {
        this.figure = figure;
        this.all = readings.stream().sorted(ORDER).toList();
        all.stream().filter(reading -> reading.kind.amends()).sorted(Comparator.comparing(reading -> reading.position))
                .forEach(reading -> amendments.put(reading.corrects, reading));
    }

    public static Series of(Figure figure) {
        return new Series(figure, Reading.of(figure));
    }

    /** All figures in their order, by two queries. */
    public static List<Series> ofAll() {
        Map<String, List<Reading>> readings = Reading.ledger().stream().collect(Collectors.groupingBy(reading -> reading.figure.code));
        return Figure.all().stream().map(figure -> new Series(figure, readings.getOrDefault(figure.code, List.of()))).toList();
    }

    public Figure figure() {
        return figure;
    }

    /** By day, then as recorded: amended ones and amendments too. */
    public List<Reading> entries() {
        return all;
    }

    /** What amended a reading, if anything did. */
    public Optional<Reading> amendment(Reading reading) {
        return Optional.ofNullable(amendments.get(reading.position));
    }

    /** Whether it still says what its figure was: not amended, and no withdrawal itself. */
    public boolean stands(Reading reading) {
        return reading.kind != Kind.WITHDRAWAL && amendment(reading).isEmpty();
    }

    /** The line of the figure. */
    public List<Reading> line() {
        return all.stream().filter(reading -> reading.inSeries && stands(reading)).toList();
    }

    /** What stands beside the line. */
    public List<Reading> statements() {
        return all.stream().filter(reading -> !reading.inSeries && stands(reading)).toList();
    }

    /** The latest day of the line; of several that day, the one recorded last. */
    public Optional<Reading> current() {
        return line().stream().reduce((earlier, later) -> later);
    }

    /** Every entry that was stated for a day. */
    public List<Reading> on(LocalDate day) {
        return all.stream().filter(reading -> reading.asOf.equals(day)).sorted(Comparator.comparing(reading -> reading.position)).toList();
    }

    /** What a frozen address means: of a day, the entry that was recorded first. Nothing recorded later changes it. */
    public Optional<Reading> frozen(LocalDate day) {
        return on(day).stream().findFirst();
    }

    public Optional<Reading> at(long position) {
        return all.stream().filter(reading -> reading.position == position).findFirst();
    }

    /** The nearest days with a reading before and after one without. */
    public List<LocalDate> neighbours(LocalDate day) {
        Optional<LocalDate> before = all.stream().map(reading -> reading.asOf).filter(day::isAfter).reduce((a, b) -> b);
        Optional<LocalDate> after = all.stream().map(reading -> reading.asOf).filter(day::isBefore).findFirst();
        return List.of(before, after).stream().flatMap(Optional::stream).toList();
    }

    /** Whether another number stands for the same day. */
    public boolean conflicts(Reading reading) {
        return stands(reading) && on(reading.asOf).stream().anyMatch(other -> stands(other) && other.value != reading.value);
    }

    /** The pages of the figure and of every day, after the language. */
    public List<String> addresses() {
        String page = "counter/" + figure.code;
        return Stream.concat(Stream.of(page), all.stream().map(reading -> page + "/" + reading.asOf).distinct()).toList();
    }
}
