package org.nonnegotiable.counter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Language;

/**
 * A figure over time as points and one line of steps: a count holds until the next reading, and nothing is drawn between or after them.
 * Time runs with the language's direction. Positions are in the units of the drawing's view box.
 */
public final class Chart {

    public static final int WIDTH = 480;
    public static final int HEIGHT = 260;
    private static final int EDGE = 8;
    /** How wide a letter of the labels is at most, on a phone. */
    private static final int LETTER = 9;
    private static final int TOP = 24;
    private static final int BOTTOM = 30;
    private static final int STEPS = 4;
    private static final int DATES = 3;

    /** A reading; hollow when it is a statement beside the line. */
    public record Point(int x, int y, boolean hollow, String label) {
    }

    /** A line of the grid or a date under it. */
    public record Mark(int at, String label, String anchor) {
    }

    private final Language language;
    private final LocalDate first;
    private final long days;
    private final long most;
    /** The room beside the points for the labels of the values. */
    private final int margin;
    private final List<Reading> line;
    private final List<Reading> statements;

    private Chart(Series series, Language language) {
        this.language = language;
        this.line = series.line();
        this.statements = series.statements();
        List<Reading> all = Stream.concat(line.stream(), statements.stream()).toList();
        Comparator<LocalDate> byDay = Comparator.naturalOrder();
        this.first = all.stream().map(reading -> reading.asOf).min(byDay).orElse(LocalDate.EPOCH);
        LocalDate last = all.stream().map(reading -> reading.asOf).max(byDay).orElse(LocalDate.EPOCH);
        this.days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        this.most = rounded(all.stream().mapToLong(reading -> reading.value).max().orElse(1));
        this.margin = EDGE + LETTER * values().stream().mapToInt(mark -> mark.label().length()).max().orElse(0);
    }

    static Chart of(Series series, Language language) {
        return new Chart(series, language);
    }

    /** One point draws no line. */
    public boolean isWorthDrawing() {
        return line.size() + statements.size() > 1;
    }

    /** The steps, as the path data of SVG. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (Reading reading : line) {
            path.append(path.isEmpty() ? "M" + x(reading.asOf) + " " + y(reading.value) : "H" + x(reading.asOf) + "V" + y(reading.value));
        }
        return path.toString();
    }

    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        line.forEach(reading -> points.add(point(reading, false)));
        statements.forEach(reading -> points.add(point(reading, true)));
        return points;
    }

    /** Four equal steps from zero: a number is never made to look larger than it is. */
    public List<Mark> values() {
        return LongStream.rangeClosed(1, STEPS).map(step -> most * step / STEPS)
                .mapToObj(value -> new Mark(y(value), most < 1_000_000 ? Cldr.number(value, language) : Cldr.compact(value, language), "start"))
                .toList();
    }

    public List<Mark> dates() {
        return IntStream.range(0, DATES).mapToObj(step -> first.plusDays(days * step / (DATES - 1)))
                .map(day -> new Mark(x(day), Cldr.shortMonth(day, language), anchor(day))).toList();
    }

    public int labelX() {
        return isMirrored() ? WIDTH : 0;
    }

    /** Where the lines of the grid begin and end, from left to right. */
    public int from() {
        return isMirrored() ? EDGE : margin;
    }

    public int to() {
        return isMirrored() ? WIDTH - margin : WIDTH - EDGE;
    }

    public int base() {
        return HEIGHT - BOTTOM;
    }

    private Point point(Reading reading, boolean hollow) {
        return new Point(x(reading.asOf), y(reading.value), hollow, reading.accuracy.tell(reading.asOf, language) + ": " + reading.told(language));
    }

    private String anchor(LocalDate day) {
        long since = ChronoUnit.DAYS.between(first, day);
        return since == 0 ? "start" : since == days ? "end" : "middle";
    }

    private int x(LocalDate day) {
        long along = ChronoUnit.DAYS.between(first, day) * (to() - from()) / days;
        return (int) (isMirrored() ? to() - along : from() + along);
    }

    private int y(long value) {
        return (int) (base() - value * (base() - TOP) / most);
    }

    private boolean isMirrored() {
        return "rtl".equals(language.direction());
    }

    /** The next number above that reads well in four steps: 2, 4, 6, 8, 10, 20 … thousands. */
    private static long rounded(long value) {
        long unit = 4;
        while (unit * 10 < value) {
            unit *= 10;
        }
        return (value + unit - 1) / unit * unit;
    }
}
