package org.nonnegotiable.press;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import org.nonnegotiable.counter.Reading;

/** Which readings somebody wants: by day, both ends included, and by whether they make the series. An empty field of a form asks nothing. */
public class ReadingFilter implements Predicate<Reading> {

    @QueryParam("from")
    String from;
    @QueryParam("to")
    String to;
    @QueryParam("in_series")
    String inSeries;

    @Override
    public boolean test(Reading reading) {
        return day("from", from).filter(reading.asOf::isBefore).isEmpty() && day("to", to).filter(reading.asOf::isAfter).isEmpty()
                && (isEmpty(inSeries) || reading.inSeries == Boolean.parseBoolean(inSeries));
    }

    /** Throws BadRequestException with a sentence about what is wrong. */
    ReadingFilter checked() {
        if (!isEmpty(inSeries) && !inSeries.matches("true|false")) {
            throw new BadRequestException("in_series is true or false.");
        }
        Optional<LocalDate> first = day("from", from);
        if (day("to", to).filter(last -> first.filter(last::isBefore).isPresent()).isPresent()) {
            throw new BadRequestException("from lies after to.");
        }
        return this;
    }

    private static Optional<LocalDate> day(String name, String text) {
        if (isEmpty(text)) {
            return Optional.empty();
        }
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && !text.startsWith("0000")) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeParseException e) {
            throw new BadRequestException(name + " is no day of the calendar.", e);
        }
        throw new BadRequestException(name + " is a day as ISO 8601 writes it, as in 2025-07-25.");
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }
}
