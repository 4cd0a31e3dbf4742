package org.nonnegotiable.account;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Html;

/** What desk templates ask of {@code here}: numbers, dates and names in the person's language, moments in the person's time zone. */
@TemplateExtension
public class VisitWords {

    private VisitWords() {
    }

    static RawString number(Visit here, long value) {
        return Html.data(value, Cldr.number(value, here.language()));
    }

    /** Day and time where the person is. */
    static RawString at(Visit here, Instant moment) {
        return Html.time(moment, Cldr.moment(moment, here.zone(), here.language()));
    }

    static RawString date(Visit here, LocalDate date) {
        return Html.time(date, Cldr.date(date, here.language()));
    }

    /** Without markup, for titles. */
    static String day(Visit here, LocalDate date) {
        return Cldr.date(date, here.language());
    }

    static RawString month(Visit here, YearMonth month) {
        return Html.time(month, Cldr.month(month, here.language()));
    }

    static String country(Visit here, String country) {
        return Cldr.country(country, here.language());
    }

    static String languageName(Visit here, String tag) {
        return Cldr.languageName(tag, here.language());
    }

    /** A message as plain text, to hand on to a part of the page. */
    static String words(Visit here, String name, String... arguments) {
        return here.language().message(name, (Object[]) arguments);
    }

    static RawString bdi(Visit here, String name) {
        return Html.isolated(name);
    }

    /** For a query in an address (RFC 3986). */
    static String encoded(Visit here, String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static RawString drawing(Visit here, String checkedSvg, String alt) {
        return Html.drawing(checkedSvg, alt);
    }

    static RawString prose(Visit here, String markdown) {
        return Html.prose(markdown);
    }
}
