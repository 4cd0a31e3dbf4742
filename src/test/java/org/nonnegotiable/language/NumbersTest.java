package org.nonnegotiable.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en    | latn    | 1,458
            en-GB | latn    | 1,458
            he    | latn    | 1,458
            ja    | latn    | 1,458
            th    | latn    | 1,458
            uk    | latn    | 1\u00A0458
            cs    | latn    | 1\u00A0458
            fi    | latn    | 1\u00A0458
            sv    | latn    | 1\u00A0458
            nb    | latn    | 1\u00A0458
            lt    | latn    | 1\u00A0458
            de-AT | latn    | 1\u00A0458
            fr    | latn    | 1\u202F458
            de    | latn    | 1.458
            nl    | latn    | 1.458
            da    | latn    | 1.458
            tr    | latn    | 1.458
            ro    | latn    | 1.458
            hr    | latn    | 1.458
            es    | latn    | 1458
            it    | latn    | 1458
            pl    | latn    | 1458
            pt-PT | latn    | 1458
            hu    | latn    | 1458
            bg    | latn    | 1458
            de-CH | latn    | 1'458
            ar    | arab    | \u0661\u066C\u0664\u0665\u0668
            ar-EG | arab    | \u0661\u066C\u0664\u0665\u0668
            ar-EG | latn    | 1,458
            fa    | arabext | \u06F1\u066C\u06F4\u06F5\u06F8
            hi    | deva    | \u0967,\u096A\u096B\u096E
            th    | thai    | \u0E51,\u0E54\u0E55\u0E58
            """, quoteCharacter = '"')
    void a_thousand_is_grouped_as_the_language_groups_it(String formats, String numbering, String written) {
        assertThat(Cldr.number(1458, Written.in(formats, numbering))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es    | 19.546
            it    | 19.546
            pl    | 19\u00A0546
            pt-PT | 19\u00A0546
            hu    | 19\u00A0546
            bg    | 19\u00A0546
            """)
    void languages_that_leave_four_digits_alone_group_five(String formats, String written) {
        assertThat(Cldr.number(19546, Written.in(formats))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uk    | latn | 1,6 мільйона
            en-GB | latn | 1.6 million
            de    | latn | 1,6 Millionen
            fr    | latn | 1,6 million
            es    | latn | 1,6 millones
            it    | latn | 1,6 milioni
            pl    | latn | 1,6 miliona
            pt-PT | latn | 1,6 milhões
            tr    | latn | 1,6 milyon
            ar    | arab | ١٫٦ مليون
            he    | latn | \u200F1.6 מיליון
            ja    | latn | 160万
            """)
    void a_rounded_million_is_a_word_in_every_language_of_the_site(String formats, String numbering, String written) {
        assertThat(Cldr.compact(1_600_000, Written.in(formats, numbering)).replace('\u00A0', ' ').replace('\u202F', ' '))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1000000,1 million", "1550000,1.55 million", "2000000,2 million", "1234567,1.234567 million", "1999999,1.999999 million"})
    void a_word_for_a_million_takes_nothing_away_and_adds_nothing(long value, String written) {
        assertThat(Cldr.compact(value, Written.in("en"))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "999,999", "1000000000000,'1,000,000,000,000'"})
    void every_digit_is_written(long value, String written) {
        assertThat(Cldr.number(value, Written.in("en"))).isEqualTo(written);
    }
}
