package org.nonnegotiable.content;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nonnegotiable.counter.Accuracy;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.counter.Ledger;
import org.nonnegotiable.counter.Qualifier;
import org.nonnegotiable.counter.Reading;

/** {@code figures/readings.csv}: the ledger, an entry a line, in its order. An empty field was not recorded. */
class ReadingFile implements Kind {

    private static final String FILE = "figures/readings.csv";
    private static final String[] COLUMNS = {"figure", "as_of", "accuracy", "value", "qualifier", "stated_by", "publisher", "url", "in_series",
        "seen", "quote_sha256", "kind", "corrects", "reason", "recorded_at", "recorded_by", "confirmed_by"};

    @Override
    public List<Runnable> read(Folder folder, Known known, Faults faults) {
        List<Runnable> deeds = new ArrayList<>();
        List<Reading> entries = new ArrayList<>();
        if (folder.has(FILE)) {
            Table.read(folder, FILE, faults, COLUMNS).forEach(row -> {
                String figure = row.read("figure", text -> figure(text, known));
                Reading reading = reading(row);
                checkPeople(row, reading, faults);
                if (reading.corrects != null && reading.corrects > entries.size()) {
                    faults.add(FILE, row.line(), "corrects " + reading.corrects + " is no earlier entry of this file");
                }
                entries.add(reading);
                deeds.add(() -> store(figure, reading, entries));
            });
        }
        return deeds;
    }

    /** Two people stand behind every number, but for those the site began with. */
    private static void checkPeople(Table.Row row, Reading reading, Faults faults) {
        boolean two = reading.recordedBy != null && reading.confirmedBy != null && !reading.recordedBy.equalsIgnoreCase(reading.confirmedBy);
        if (!two && !Shipped.hasLine(FILE, row.written())) {
            faults.add(FILE, row.line(), "names no two people who recorded and confirmed it, and is none of the readings shipped with this program");
        }
    }

    private static Reading reading(Table.Row row) {
        Reading reading = new Reading();
        reading.asOf = row.day("as_of");
        reading.accuracy = row.read("accuracy", Accuracy::of);
        Long value = row.read("value", ReadingFile::value);
        reading.value = value == null ? 0 : value;
        reading.qualifier = row.read("qualifier", Qualifier::of);
        reading.statedBy = row.text("stated_by", 100);
        reading.publisher = row.text("publisher", 100);
        reading.url = row.read("url", ReadingFile::address);
        reading.inSeries = Boolean.TRUE.equals(row.read("in_series", ReadingFile::yes));
        reading.seen = row.readIfAny("seen", LocalDate::parse);
        reading.quoteHash = row.readIfAny("quote_sha256", ReadingFile::hash);
        reading.kind = row.read("kind", org.nonnegotiable.counter.Kind::of);
        reading.corrects = row.readIfAny("corrects", Long::valueOf);
        reading.reason = row.readIfAny("reason", text -> text);
        reading.recordedAt = row.readIfAny("recorded_at", Instant::parse);
        reading.recordedBy = row.readIfAny("recorded_by", text -> text);
        reading.confirmedBy = row.readIfAny("confirmed_by", text -> text);
        return reading;
    }

    /** An entry never changes: the same one is not made twice. What it corrects is found where this ledger has it. */
    private static void store(String figure, Reading entry, List<Reading> file) {
        entry.figure = Figure.findById(figure);
        if (entry.corrects != null) {
            entry.corrects = file.get((int) (entry.corrects - 1)).position;
        }
        entry.position = Ledger.find(entry).orElseGet(() -> Ledger.restore(entry)).position;
    }

    @Override
    public void write(Folder folder) {
        Stream<Object[]> rows = Reading.ledger().stream().map(r -> new Object[] {r.figure.code, r.asOf, r.accuracy.code(), r.value,
            r.qualifier.code(), r.statedBy, r.publisher, r.url, r.inSeries ? "yes" : "no", r.seen, r.quoteHash, r.kind.code(), r.corrects,
            r.reason, r.recordedAt, r.recordedBy, r.confirmedBy});
        Table.write(folder, FILE, rows, COLUMNS);
    }

    private static String figure(String text, Known known) {
        if (!known.figures.contains(text)) {
            throw new IllegalArgumentException("is no figure that figures.csv names");
        }
        return text;
    }

    private static long value(String text) {
        long value = Long.parseLong(text);
        if (value < 0 || value >= 1_000_000_000_000L) {
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

    private static String hash(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("is no SHA-256 in hexadecimal");
        }
        return text;
    }

    private static boolean yes(String text) {
        if (!List.of("yes", "no").contains(text)) {
            throw new IllegalArgumentException("is neither yes nor no");
        }
        return text.equals("yes");
    }
}
