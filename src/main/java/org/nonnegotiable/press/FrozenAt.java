package org.nonnegotiable.press;

import jakarta.ws.rs.BadRequestException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nonnegotiable.counter.Reading;
import org.nonnegotiable.counter.Series;

/** How an address names a reading for ever: {@code 2025-07-25}, or {@code 2025-07-25.21} for another ledger position of that day. */
record FrozenAt(LocalDate day, Optional<Long> position) {

    private static final Pattern FORM = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:\\.([1-9][0-9]{0,8}))?");

    /** Refuses with 400 what is no day of the calendar. */
    static FrozenAt parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || text.startsWith("0000")) {
            throw new BadRequestException();
        }
        try {
            return new FrozenAt(LocalDate.parse(form.group(1)), Optional.ofNullable(form.group(2)).map(Long::valueOf));
        } catch (DateTimeParseException e) {
            throw new BadRequestException(e);
        }
    }

    static FrozenAt of(Reading reading, Series series) {
        boolean first = series.frozen(reading.asOf).filter(frozen -> frozen.position.equals(reading.position)).isPresent();
        return new FrozenAt(reading.asOf, first ? Optional.empty() : Optional.of(reading.position));
    }

    Optional<Reading> in(Series series) {
        return position.isEmpty() ? series.frozen(day)
                : series.on(day).stream().filter(reading -> reading.position.equals(position.get())).findFirst();
    }

    @Override
    public String toString() {
        return day + position.map(number -> "." + number).orElse("");
    }
}
