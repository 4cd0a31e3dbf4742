package org.nonnegotiable.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 25);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            uk    | latn | 25 липня 2025\u202Fр.   | липень 2025\u202Fр.
            en-GB | latn | 25 July 2025            | July 2025
            de    | latn | 25. Juli 2025           | Juli 2025
            fr    | latn | 25 juillet 2025         | juillet 2025
            es    | latn | 25 de julio de 2025     | julio de 2025
            it    | latn | 25 luglio 2025          | luglio 2025
            pl    | latn | 25 lipca 2025           | lipiec 2025
            pt-PT | latn | 25 de julho de 2025     | julho de 2025
            tr    | latn | 25 Temmuz 2025          | Temmuz 2025
            ar    | arab | ٢٥ يوليو ٢٠٢٥           | يوليو ٢٠٢٥
            he    | latn | 25 ביולי 2025           | יולי 2025
            ja    | latn | 2025年7月25日           | 2025年7月
            """)
    void days_and_months_read_as_each_language_of_the_site_writes_them(String formats, String numbering, String day, String month) {
        Language language = Written.in(formats, numbering);
        assertThat(Cldr.date(DAY, language)).isEqualTo(day);
        assertThat(Cldr.month(YearMonth.from(DAY), language)).isEqualTo(month);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            th | latn    | 25 กรกฎาคม 2025
            th | thai    | ๒๕ กรกฎาคม ๒๐๒๕
            fa | arabext | ۲۵ ژوئیه ۲۰۲۵
            fa-AF | arabext | ۲۵ جولای ۲۰۲۵
            ar-SA | arab | ٢٥ يوليو ٢٠٢٥
            """)
    void the_calendar_is_gregorian_where_another_is_usual(String formats, String numbering, String day) {
        assertThat(Cldr.date(DAY, Written.in(formats, numbering))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29,29 February 2024", "2025-01-01,1 January 2025", "2025-12-31,31 December 2025"})
    void a_day_is_the_same_day_wherever_the_program_runs(LocalDate day, String written) {
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            assertThat(Cldr.date(day, Written.in("en-GB"))).isEqualTo(written);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2025-07-25, 2025-07-25, today", "2025-07-24, 2025-07-25, yesterday", "2025-07-23, 2025-07-25, 2 days ago",
        "2025-05-26, 2025-07-25, 60 days ago", "2025-05-25, 2025-07-25, 2 months ago", "2025-06-20, 2025-08-20, 2 months ago",
        "2025-07-20, 2025-09-19, 1 month ago", "2023-08-26, 2025-07-25, 22 months ago", "2023-08-25, 2025-07-25, 23 months ago",
        "2023-07-26, 2025-07-25, 23 months ago", "2023-07-25, 2025-07-25, 2 years ago", "2022-07-26, 2025-07-25, 2 years ago",
        "2022-07-25, 2025-07-25, 3 years ago"})
    void an_age_is_in_days_then_months_then_years_and_rounded_down(LocalDate day, LocalDate today, String age) {
        assertThat(Cldr.ago(day, today, Written.in("en"))).isEqualTo(age);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            uk    | latn | 60 днів тому    | 23 місяці тому
            en-GB | latn | 60 days ago     | 23 months ago
            de    | latn | vor 60 Tagen    | vor 23 Monaten
            fr    | latn | il y a 60 jours | il y a 23 mois
            es    | latn | hace 60 días    | hace 23 meses
            it    | latn | 60 giorni fa    | 23 mesi fa
            pl    | latn | 60 dni temu     | 23 miesiące temu
            pt-PT | latn | há 60 dias      | há 23 meses
            tr    | latn | 60 gün önce     | 23 ay önce
            ar    | arab | قبل ٦٠ يومًا     | قبل ٢٣ شهرًا
            he    | latn | לפני 60 ימים    | לפני 23 חודשים
            ja    | latn | 60 日前         | 23 か月前
            """)
    void an_age_takes_the_plural_of_its_language(String formats, String numbering, String sixtyDays, String months) {
        Language language = Written.in(formats, numbering);
        assertThat(Cldr.ago(DAY.minusDays(60), DAY, language)).isEqualTo(sixtyDays);
        assertThat(Cldr.ago(DAY.minusMonths(23), DAY, language)).isEqualTo(months);
    }
}
