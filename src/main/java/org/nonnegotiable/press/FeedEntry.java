package org.nonnegotiable.press;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nonnegotiable.counter.Kind;
import org.nonnegotiable.counter.Reading;
import org.nonnegotiable.counter.Series;
import org.nonnegotiable.counter.SpeakerName;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Origin;

/** An entry of the ledger as a feed tells it in a language. Its id never changes; that it was amended makes it newer. */
public record FeedEntry(Series series, Reading reading, Language language) {

    private static final int LENGTH = 50;

    /** The newest first. */
    static List<FeedEntry> readings(Language language) {
        return newest(language).limit(LENGTH).toList();
    }

    /** Those that changed something said before: all but updates. */
    static List<FeedEntry> changes(Language language) {
        return newest(language).filter(entry -> entry.reading.kind != Kind.UPDATE).limit(LENGTH).toList();
    }

    private static Stream<FeedEntry> newest(Language language) {
        return Series.ofAll().stream().flatMap(series -> series.entries().stream().map(reading -> new FeedEntry(series, reading, language)))
                .sorted(Comparator.comparing(FeedEntry::published).thenComparing(entry -> entry.reading.position).reversed());
    }

    static Instant updated(List<FeedEntry> entries) {
        return entries.stream().map(FeedEntry::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** The page of the day, and the entry on it. */
    public String id() {
        return address() + "#entry-" + reading.position;
    }

    public String address() {
        return Origin.of("/" + language.tag() + "/counter/" + reading.figure.code + "/" + reading.asOf);
    }

    /** When it was recorded; for the readings that the site began with, the day they tell of. */
    public Instant published() {
        return reading.recordedAt == null ? reading.asOf.atStartOfDay().toInstant(ZoneOffset.UTC) : reading.recordedAt;
    }

    public Instant updated() {
        return series.amendment(reading).map(by -> by.recordedAt).filter(at -> at != null).orElseGet(this::published);
    }

    public String kind() {
        return language.message(reading.kind.nameKey());
    }

    public String speaker() {
        return SpeakerName.of(reading.statedBy, language).map(own -> own.name).orElse(reading.statedBy);
    }

    public String title() {
        return language.message("feed_entry", language.message(reading.figure.nameKey()), reading.told(language),
                language.message("count_as_of", reading.accuracy.tell(reading.asOf, language)));
    }

    /** A line for each thing that belongs to the number. */
    public List<String> lines() {
        Stream<String> number = Stream.of(kind(), reading.told(language) + " – " + language.message(reading.figure.countsKey()),
                language.message("count_as_of", reading.accuracy.tell(reading.asOf, language)), language.message("count_stated_by", speaker()),
                language.message("count_source", reading.publisher) + " " + reading.url);
        Stream<String> before = reading.corrects == null ? Stream.empty() : series.at(reading.corrects).stream()
                .map(amended -> language.message("history_before") + " " + amended.told(language));
        Stream<String> why = reading.reason == null ? Stream.empty() : Stream.of(reading.reason);
        Stream<String> since = series.amendment(reading).isEmpty() ? Stream.empty() : Stream.of(language.message("standing_amended"));
        return Stream.of(number, before, why, since).flatMap(lines -> lines).toList();
    }
}
