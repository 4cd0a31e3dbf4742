package org.nonnegotiable.embassy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

@QuarkusTest
class EmbassyPagesTest {

    @Test
    void the_list_leads_to_every_embassy_once_in_every_language() {
        for (Language language : Languages.all()) {
            assertThat(countries(language.tag())).as(language.tag()).hasSize(89).doesNotHaveDuplicates();
        }
        countries("uk").forEach(country -> assertThat(Visit.to("/uk/embassies/" + country).statusCode()).as(country).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({"en, Austria, Vietnam", "uk, Австралія, Японія", "de, Ägypten, Zypern"})
    void countries_stand_as_the_language_sorts_them(String tag, String early, String late) {
        String page = Visit.read("/" + tag + "/embassies");
        assertThat(page.indexOf(">" + early + "<")).isPositive().isLessThan(page.indexOf(">" + late + "<"));
    }

    @Test
    void an_embassy_tells_where_it_is_and_what_it_does() {
        assertThat(Visit.read("/en/embassies/de")).contains("<h1>Embassy of Ukraine: Germany</h1>", "Berlin", "German",
                "have a story withdrawn because it is yours");
        assertThat(Visit.read("/uk/embassies/de")).contains("Німеччина", "Берлін");
        assertThat(Visit.read("/ar/embassies/de")).contains("ألمانيا", "برلين");
    }

    @Test
    void an_embassy_nobody_has_confirmed_says_so() {
        assertThat(Visit.read("/en/embassies/al")).contains("The entry for this embassy is still being confirmed.");
        assertThat(Visit.read("/en/embassies/am")).doesNotContain("still being confirmed");
    }

    private static List<String> countries(String tag) {
        return Pattern.compile("<li><a href=\"/" + tag + "/embassies/([a-z]{2})\"><strong>[^<]{2,}</strong></a> <span[^>]*>[^<]{2,}</span>")
                .matcher(Visit.read("/" + tag + "/embassies")).results().map(found -> found.group(1)).toList();
    }
}
