package org.nonnegotiable.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            uk    | \u00AB\u00BB | Україна  | Німеччина
            en-GB | \u201C\u201D | Ukraine  | Germany
            de    | \u201E\u201C | Ukraine  | Deutschland
            fr    | \u00AB\u00BB | Ukraine  | Allemagne
            es    | \u201C\u201D | Ucrania  | Alemania
            it    | \u00AB\u00BB | Ucraina  | Germania
            pl    | \u201E\u201D | Ukraina  | Niemcy
            pt-PT | \u00AB\u00BB | Ucrânia  | Alemanha
            tr    | \u201C\u201D | Ukrayna  | Almanya
            ar    | \u201D\u201C | أوكرانيا | ألمانيا
            he    | \u201D\u201D | אוקראינה | גרמניה
            ja    | \u300C\u300D | ウクライナ | ドイツ
            """)
    void quotation_marks_and_countries_are_those_of_the_language(String formats, String marks, String ukraine, String germany) {
        Language language = Written.in(formats);
        assertThat(String.join("", Cldr.quotationMarks(language))).isEqualTo(marks);
        assertThat(Cldr.country("UA", language)).isEqualTo(ukraine);
        assertThat(Cldr.country("DE", language)).isEqualTo(germany);
    }

    @ParameterizedTest
    @CsvSource({"uk,en,Ukrainian", "sr-Latn,en,Serbian (Latin)", "pt-PT,de,Portugiesisch (Portugal)", "ckb,en,Central Kurdish",
        "uk,uk,українська"})
    void languages_have_names_in_languages(String tag, String formats, String name) {
        assertThat(Cldr.languageName(tag, Written.in(formats))).isEqualTo(name);
    }
}
