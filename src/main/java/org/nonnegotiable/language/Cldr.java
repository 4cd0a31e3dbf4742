package org.nonnegotiable.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers, dates and names as CLDR writes them in a language: the one formatter for HTML, feeds, pictures and print. */
public final class Cldr {

    // What ICU makes for a locale takes longer to make than to use.
    private static final Map<ULocale, LocalizedNumberFormatter> NUMBERS = new ConcurrentHashMap<>();
    private static final Map<ULocale, LocalizedNumberFormatter> COMPACT = new ConcurrentHashMap<>();
    private static final Map<ULocale, LocaleDisplayNames> NAMES = new ConcurrentHashMap<>();
    private static final Map<ULocale, List<String>> MARKS = new ConcurrentHashMap<>();
    private static final Map<Skeleton, DateFormat> DATES = new ConcurrentHashMap<>();

    private record Skeleton(String fields, ULocale locale) {

        DateFormat format() {
            return DateFormat.getInstanceForSkeleton(fields, locale);
        }
    }

    private Cldr() {
    }

    /** 1,458 · 1 458 · 1.458 · ١٬٤٥٨: every digit. */
    public static String number(long value, Language language) {
        return NUMBERS.computeIfAbsent(language.locale(), NumberFormatter::withLocale).format(value).toString();
    }

    /** 1.6 million: for figures that were rounded by whoever stated them. Rounds no further: "more than 2 million" may be false. */
    public static String compact(long value, Language language) {
        return COMPACT.computeIfAbsent(language.locale(), locale -> NumberFormatter.withLocale(locale).notation(Notation.compactLong())
                .precision(Precision.unlimited())).format(value).toString();
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
        return format("yMMMMdHm", moment, TimeZone.getTimeZone(zone.getId()), language);
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
        return names(language).regionDisplayName(country);
    }

    /** The name of a language, {@code tag} in BCP 47, in another. */
    public static String languageName(String tag, Language language) {
        return names(language).localeDisplayName(ULocale.forLanguageTag(tag));
    }

    /** Opening and closing quotation mark. */
    public static List<String> quotationMarks(Language language) {
        return MARKS.computeIfAbsent(language.locale(), Cldr::marks);
    }

    private static String format(String skeleton, LocalDate date, Language language) {
        return format(skeleton, date.atStartOfDay(ZoneOffset.UTC).toInstant(), TimeZone.GMT_ZONE, language);
    }

    private static String format(String skeleton, Instant moment, TimeZone zone, Language language) {
        DateFormat kept = DATES.computeIfAbsent(new Skeleton(skeleton, language.locale()), Skeleton::format);
        DateFormat format = (DateFormat) kept.clone(); // none is safe for two threads
        format.setTimeZone(zone);
        return format.format(Date.from(moment));
    }

    private static LocaleDisplayNames names(Language language) {
        return NAMES.computeIfAbsent(language.locale(), LocaleDisplayNames::getInstance);
    }

    private static List<String> marks(ULocale locale) {
        LocaleData data = LocaleData.getInstance(locale);
        return List.of(data.getDelimiter(LocaleData.QUOTATION_START), data.getDelimiter(LocaleData.QUOTATION_END));
    }
}
