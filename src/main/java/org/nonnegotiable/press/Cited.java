package org.nonnegotiable.press;

import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Optional;
import org.nonnegotiable.counter.Count;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.counter.Reading;
import org.nonnegotiable.counter.Series;
import org.nonnegotiable.counter.SpeakerName;
import org.nonnegotiable.language.Language;

/** The reading that an address names, in a language: the newest of its figure, or a frozen one. Never changes. */
record Cited(Series series, Reading reading, boolean frozen, Language language, LocalDate today) {

    /** @param at a frozen reading's day and position, null for the newest */
    static Cited of(String figure, String at, Language language, LocalDate today) {
        Series series = Series.of(Figure.coded(figure).orElseThrow(NotFoundException::new));
        if (at != null) {
            return FrozenAt.parse(at).in(series).map(reading -> new Cited(series, reading, true, language, today))
                    .orElseThrow(() -> new NothingStatedException(series, FrozenAt.parse(at).day(), language));
        }
        return series.current().map(reading -> new Cited(series, reading, false, language, today)).orElseThrow(NotFoundException::new);
    }

    /** The same reading, for ever. */
    Cited freeze() {
        return new Cited(series, reading, true, language, today);
    }

    /** Whatever is the newest of the same figure. */
    Cited latest() {
        return of(figure().code, null, language, today);
    }

    Cited in(Language other) {
        return new Cited(series, reading, frozen, other, today);
    }

    public Figure figure() {
        return series.figure();
    }

    public Count count() {
        return new Count(series, reading, language, today);
    }

    /** As addresses name this reading: its day, with its position unless it was the first of that day. */
    public String date() {
        return FrozenAt.of(reading, series).toString();
    }

    /** Its page that stays as it is for ever, below the language. */
    public String permalink() {
        return count().path();
    }

    public String day() {
        return reading.accuracy.tell(reading.asOf, language);
    }

    /** In this language, or as the source has it. */
    public String speaker() {
        return SpeakerName.<SpeakerName>findByIdOptional(new SpeakerName.Key(reading.statedBy, language.tag()))
                .map(own -> own.name).orElse(reading.statedBy);
    }

    public String told() {
        return reading.told(language);
    }

    /** Whether the ledger says something else about this very reading now. */
    public boolean isAmended() {
        return frozen && !series.stands(reading);
    }

    /** Whether something newer than a frozen one was stated. */
    public boolean isOutdated() {
        Optional<Reading> current = series.current();
        return frozen && !isAmended() && current.isPresent() && !current.get().position.equals(reading.position);
    }

    /** What the figure is and how much: for titles. */
    public String title() {
        return language.message("cite_name", language.message(figure().nameKey()), told(), day());
    }
}
