package org.nonnegotiable.press;

import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.nonnegotiable.counter.Series;
import org.nonnegotiable.language.Language;

/** Nobody stated that figure for that day; the nearest days with a reading are known. */
class NothingStatedException extends NotFoundException {

    private final transient Series series;
    private final transient Language language;
    private final LocalDate day;

    NothingStatedException(Series series, LocalDate day, Language language) {
        this.series = series;
        this.day = day;
        this.language = language;
    }

    Language language() {
        return language;
    }

    String figure() {
        return series.figure().code;
    }

    LocalDate day() {
        return day;
    }

    /** The nearest before and after; the day itself, when only the position was wrong. */
    List<Cited> neighbours(LocalDate today) {
        Stream<LocalDate> days = series.on(day).isEmpty() ? series.neighbours(day).stream() : Stream.of(day);
        return days.flatMap(near -> series.frozen(near).stream()).map(reading -> new Cited(series, reading, true, language, today)).toList();
    }
}
