package org.nonnegotiable.counter;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.edition.News;

/** The end of the ledger as it is told live: its newest entries and the current readings, in memory. Never changes. */
final class LiveReadings {

    /** Whoever missed more is told what is current. */
    static final int KEPT = 100;
    static final LiveReadings NONE = new LiveReadings(0, "", List.of());

    private final long head;
    private final String hash;
    /** By position: the last entries, and whatever is current. */
    private final List<LiveReading> readings;
    private final News current;

    private LiveReadings(long head, String hash, List<LiveReading> readings) {
        this.head = head;
        this.hash = hash;
        this.readings = readings;
        this.current = news(readings.stream().filter(LiveReading::current), LiveReading::position);
    }

    /** The same, if nothing was appended since. Part of the caller's transaction. */
    LiveReadings renewed() {
        LedgerHead ledger = LedgerHead.read();
        return ledger.position == head && ledger.hash.equals(hash) ? this : read(ledger.position, ledger.hash);
    }

    private static LiveReadings read(long head, String hash) {
        List<Series> all = Series.ofAll();
        Set<Long> current = all.stream().flatMap(series -> series.current().stream()).map(reading -> reading.position)
                .collect(Collectors.toSet());
        return new LiveReadings(head, hash, all.stream().flatMap(series -> series.entries().stream())
                .filter(reading -> reading.position > head - KEPT || current.contains(reading.position))
                .map(reading -> LiveReading.of(reading, current.contains(reading.position)))
                .sorted((one, other) -> Long.compare(one.position(), other.position())).toList());
    }

    /** What there is to say to somebody who heard everything up to a position, or nothing yet. */
    News since(OptionalLong heard) {
        return heard.isEmpty() || heard.getAsLong() > head || heard.getAsLong() < head - KEPT ? current : since(heard.getAsLong());
    }

    /** Where an amendment made an earlier reading current, that is told again behind it. */
    private News since(long heard) {
        Predicate<LiveReading> isNew = reading -> reading.position() > heard;
        Set<String> amended = readings.stream().filter(isNew.and(reading -> reading.corrects() != null)).map(LiveReading::figure)
                .collect(Collectors.toSet());
        return news(Stream.concat(readings.stream().filter(isNew),
                readings.stream().filter(isNew.negate()).filter(reading -> reading.current() && amended.contains(reading.figure()))),
                reading -> isNew.test(reading) ? reading.position() : head);
    }

    /** Ends by naming the newest entry, so that nobody is told again what came before. */
    private News news(Stream<LiveReading> told, Function<LiveReading, Long> heard) {
        String events = told.map(reading -> reading.event(heard.apply(reading))).collect(Collectors.joining());
        return new News(head, Buffer.buffer(events.isEmpty() ? "" : events + "id: " + head + "\n\n"));
    }

    long head() {
        return head;
    }
}
