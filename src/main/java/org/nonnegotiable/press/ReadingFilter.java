package org.nonnegotiable.press;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import org.nonnegotiable.counter.Reading;

/** Which readings somebody wants: by day, both ends included, and by whether they make the series. */
public class ReadingFilter implements Predicate<Reading> {

    @QueryParam("from")
    String from;
    @QueryParam("to")
    String to;
    @QueryParam("in_series")
    String inSeries;

    @Override
    public boolean test(Reading reading) {
        return (from == null || !reading.asOf.isBefore(day("from", from))) && (to == null || !reading.asOf.isAfter(day("to", to)))
                && (inSeries == null || reading.inSeries == Boolean.parseBoolean(inSeries));
    }

    /** Throws BadRequestException with a sentence about what is wrong. */
    ReadingFilter checked() {
        if (inSeries != null && !inSeries.matches("true|false")) {
            throw new BadRequestException("in_series is true or false.");
        }
        if (from != null && to != null && day("from", from).isAfter(day("to", to))) {
            throw new BadRequestException("from lies after to.");
        }
        if (from != null) {
            day("from", from);
        }
        if (to != null) {
            day("to", to);
        }
        return this;
    }

    private static LocalDate day(String name, String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && !text.startsWith("0000")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw new BadRequestException(name + " is no day of the calendar.", e);
        }
        throw new BadRequestException(name + " is a day as ISO 8601 writes it, as in 2025-07-25.");
    }
}
