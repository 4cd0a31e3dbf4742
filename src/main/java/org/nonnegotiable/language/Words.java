package org.nonnegotiable.language;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** What templates ask of {@code here}: numbers, dates and names in the page's language. */
@TemplateExtension
public class Words {

    private Words() {
    }

    static RawString number(Addressee here, long value) {
        return Html.data(value, Cldr.number(value, here.language()));
    }

    static RawString date(Addressee here, LocalDate date) {
        return Html.time(date, Cldr.date(date, here.language()));
    }

    /** Without markup, for titles. */
    static String day(Addressee here, LocalDate date) {
        return Cldr.date(date, here.language());
    }

    static RawString month(Addressee here, YearMonth month) {
        return Html.time(month, Cldr.month(month, here.language()));
    }

    static String country(Addressee here, String country) {
        return Cldr.country(country, here.language());
    }

    static String languageName(Addressee here, String tag) {
        return Cldr.languageName(tag, here.language());
    }

    /** A message as plain text, to hand on to a part of the page. */
    static String words(Addressee here, String name, String... arguments) {
        return here.language().message(name, (Object[]) arguments);
    }

    /** An absolute address of this site. */
    static String origin(Here here, String path) {
        return Origin.of(path);
    }

    /** For a query in an address (RFC 3986). */
    static String encoded(Addressee here, String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static RawString linkedData(Here here, Map<String, Object> thing) {
        return Html.linkedData(thing);
    }

    static RawString bdi(Addressee here, String name) {
        return Html.isolated(name);
    }

    static RawString drawing(Addressee here, String checkedSvg, String alt) {
        return Html.drawing(checkedSvg, alt);
    }

    /** {@code {origin}} in a text is this site's own address: in examples to copy. */
    static RawString prose(Addressee here, String markdown) {
        return Html.prose(markdown.replace("{origin}", Origin.of("")));
    }
}
