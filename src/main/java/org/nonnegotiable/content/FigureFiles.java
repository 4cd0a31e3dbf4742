package org.nonnegotiable.content;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.counter.Qualifier;
import org.nonnegotiable.counter.Reading;

/** {@code figures/figures.csv}, the figures in their order, and {@code figures/readings.csv}, what was stated about them. */
class FigureFiles implements Kind {

    private static final String FIGURES = "figures/figures.csv";
    private static final String READINGS = "figures/readings.csv";
    private static final String[] COLUMNS = {"figure", "as_of", "value", "qualifier", "stated_by", "publisher", "url", "in_series"};

    @Override
    public List<Runnable> read(Folder folder, Known known, Faults faults) {
        List<Runnable> deeds = new ArrayList<>();
        if (folder.has(FIGURES)) {
            for (Table.Row row : Table.read(folder, FIGURES, faults, "figure")) {
                Figure figure = new Figure();
                figure.code = row.code("figure", 40);
                figure.place = deeds.size();
                known.figures.add(figure.code);
                wordless(figure, known).ifPresent(key -> faults.add(FIGURES, row.line(), "there is no English message " + key));
                deeds.add(() -> Figure.getEntityManager().merge(figure));
            }
        }
        if (folder.has(READINGS)) {
            Table.read(folder, READINGS, faults, COLUMNS).forEach(row -> {
                String figure = row.read("figure", text -> figure(text, known));
                Reading reading = reading(row);
                deeds.add(() -> store(figure, reading));
            });
        }
        return deeds;
    }

    /** The message it lacks: pages could not name it. */
    private static Optional<String> wordless(Figure figure, Known known) {
        Stream<String> needed = figure.code == null ? Stream.empty() : Stream.of(figure.nameKey(), figure.countsKey());
        return needed.filter(key -> !known.messages.contains(key)).findFirst();
    }

    private static Reading reading(Table.Row row) {
        Reading reading = new Reading();
        reading.asOf = row.day("as_of");
        reading.value = orZero(row.read("value", FigureFiles::value));
        reading.qualifier = row.read("qualifier", Qualifier::of);
        reading.statedBy = row.text("stated_by", 200);
        reading.publisher = row.text("publisher", 200);
        reading.url = row.read("url", FigureFiles::address);
        reading.inSeries = Boolean.TRUE.equals(row.read("in_series", FigureFiles::yes));
        return reading;
    }

    /** A reading never changes: the same one is not recorded twice. */
    private static void store(String figure, Reading reading) {
        reading.figure = Figure.findById(figure);
        if (Reading.count("figure = ?1 and asOf = ?2 and value = ?3 and statedBy = ?4 and publisher = ?5 and url = ?6", reading.figure,
                reading.asOf, reading.value, reading.statedBy, reading.publisher, reading.url) == 0) {
            reading.persist();
        }
    }

    @Override
    public void write(Folder folder) {
        Table.write(folder, FIGURES, Figure.all().stream().map(figure -> new Object[] {figure.code}), "figure");
        Stream<Reading> readings = Reading.stream("order by figure.code, asOf, id");
        Table.write(folder, READINGS, readings.map(reading -> new Object[] {reading.figure.code, reading.asOf, reading.value,
                reading.qualifier.code(), reading.statedBy, reading.publisher, reading.url, reading.inSeries ? "yes" : "no"}), COLUMNS);
    }

    private static String figure(String text, Known known) {
        if (!known.figures.contains(text)) {
            throw new IllegalArgumentException("is no figure that figures.csv names");
        }
        return text;
    }

    private static long value(String text) {
        long value = Long.parseLong(text);
        if (value < 0 || value > 1_000_000_000_000L) {
            throw new IllegalArgumentException("is not between 0 and 10^12");
        }
        return value;
    }

    private static String address(String text) {
        URI address = URI.create(text);
        if (!List.of("https", "http").contains(address.getScheme()) || address.getHost() == null || text.length() > 1000) {
            throw new IllegalArgumentException("is no http or https address");
        }
        return text;
    }

    private static boolean yes(String text) {
        if (!List.of("yes", "no").contains(text)) {
            throw new IllegalArgumentException("is neither yes nor no");
        }
        return text.equals("yes");
    }

    private static long orZero(Long value) {
        return value == null ? 0 : value;
    }
}
