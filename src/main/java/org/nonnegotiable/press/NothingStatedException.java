package org.nonnegotiable.press;

import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
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

    Series series() {
        return series;
    }

    LocalDate day() {
        return day;
    }

    /** The nearest before and after; the day itself, when only the position was wrong. */
    List<LocalDate> neighbours() {
        return series.on(day).isEmpty() ? series.neighbours(day) : List.of(day);
    }
}
