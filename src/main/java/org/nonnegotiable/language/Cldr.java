package org.nonnegotiable.language;

import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/** Numbers, dates and names as CLDR writes them in a language: the one formatter for HTML, feeds, pictures and print. */
public final class Cldr {

    private Cldr() {
    }

    /** 1,458 · 1 458 · 1.458 · ١٬٤٥٨: every digit. */
    public static String number(long value, Language language) {
        return NumberFormatter.withLocale(language.locale()).format(value).toString();
    }

    /** 1.6 million: for figures that were rounded by whoever stated them. Rounds no further: "more than 2 million" may be false. */
    public static String compact(long value, Language language) {
        return NumberFormatter.withLocale(language.locale()).notation(Notation.compactLong())
                .precision(Precision.unlimited()).format(value).toString();
    }

    /** 25 July 2025. */
    public static String date(LocalDate date, Language language) {
        return format("yMMMMd", date, language);
    }

    /** July 2025. */
    public static String month(YearMonth month, Language language) {
        return format("yMMMM", month.atDay(1), language);
    }

    /** Jul 2025. */
    public static String shortMonth(LocalDate date, Language language) {
        return format("yMMM", date, language);
    }

    /** 2025. */
    public static String year(LocalDate date, Language language) {
        return format("y", date, language);
    }

    /** 25 July 2025, 14:05: where the clock shows it. */
    public static String moment(Instant moment, ZoneId zone, Language language) {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMMdHm", language.locale());
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(moment));
    }

    /** How long ago: in days up to 60, then in months up to two years, then in years. Whole units, rounded down. */
    public static String ago(LocalDate date, LocalDate today, Language language) {
        long days = ChronoUnit.DAYS.between(date, today);
        long months = ChronoUnit.MONTHS.between(date, today);
        RelativeDateTimeFormatter formatter = RelativeDateTimeFormatter.getInstance(language.locale());
        if (days <= 60) {
            return formatter.format(-days, RelativeDateTimeUnit.DAY);
        }
        // "Last month" is the one before this by the calendar; 61 days can be further back.
        return months < 24 ? formatter.formatNumeric(-months, RelativeDateTimeUnit.MONTH)
                : formatter.formatNumeric(-ChronoUnit.YEARS.between(date, today), RelativeDateTimeUnit.YEAR);
    }

    /** The country's name; {@code country} is an ISO 3166-1 alpha-2 code. */
    public static String country(String country, Language language) {
        return LocaleDisplayNames.getInstance(language.locale()).regionDisplayName(country);
    }

    /** The name of a language, {@code tag} in BCP 47, in another. */
    public static String languageName(String tag, Language language) {
        return LocaleDisplayNames.getInstance(language.locale()).localeDisplayName(ULocale.forLanguageTag(tag));
    }

    /** Opening and closing quotation mark. */
    public static String[] quotationMarks(Language language) {
        LocaleData data = LocaleData.getInstance(language.locale());
        return new String[] {data.getDelimiter(LocaleData.QUOTATION_START), data.getDelimiter(LocaleData.QUOTATION_END)};
    }

    private static String format(String skeleton, LocalDate date, Language language) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
