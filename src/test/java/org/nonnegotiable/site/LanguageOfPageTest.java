package org.nonnegotiable.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

@QuarkusTest
class LanguageOfPageTest {

    @Inject
    Edition edition;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"uk-UA,uk;q=0.9,en;q=0.8 | uk", "ja | ja", "ar-EG | ar", "pt | pt-PT", "de-CH, fr;q=0.9 | de",
        "en-US,en | en", "zh, tlh | en", "zh, he;q=0.1 | he", "*** | en", "uk;q=0, de;q=0.1 | de", "'' | en"})
    void the_front_door_leads_to_the_reader_s_language(String accepted, String tag) {
        Response answer = Visit.to("/", "Accept-Language", accepted);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/" + tag + "/");
        assertThat(answer.headers().getValues("Vary")).containsExactly("Accept-Language");
        assertThat(answer.header("Cache-Control")).doesNotContain("public").contains("private", "no-cache");
    }

    @Test
    void who_names_no_language_is_led_to_english() {
        assertThat(Visit.to("/").header("Location")).isEqualTo("/en/");
        assertThat(Visit.to("/", "Accept-Language", "x".repeat(9000)).header("Location")).isEqualTo("/en/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/en/counter", "/en/stories", "/en/stories/the-other-mitten", "/en/milestones", "/en/embassies",
        "/en/embassies/de", "/en/about", "/en/stories/feed.atom", "/en/stories/feed.json", "/en/manifest.webmanifest", "/en/sitemap.xml",
        "/en/none", "/xx/"})
    void nothing_else_asks_the_browser(String path) {
        String plain = fresh(path, "en");
        for (String accepted : new String[] {"uk", "ar", "ja", "es"}) {
            assertThat(fresh(path, accepted)).isEqualTo(plain);
        }
    }

    /** Rendered for this request, not kept from another. */
    private String fresh(String path, String accepted) {
        QuarkusTransaction.requiringNew().run(edition::raise);
        return Visit.to(path, "Accept-Language", accepted).asString();
    }

    @Test
    void the_switcher_keeps_the_page_in_every_language() {
        for (String path : new String[] {"", "counter", "stories", "stories?theme=school", "milestones", "embassies", "privacy"}) {
            String page = Visit.read("/en/" + path);
            for (Language language : Languages.all()) {
                assertThat(page).contains("<a href=\"/%s/%s\" hreflang=\"%s\"".formatted(language, path, language));
                assertThat(Visit.to("/" + language + "/" + path).statusCode()).as(language + "/" + path).isEqualTo(200);
            }
        }
    }

    @Test
    void a_page_says_its_language_and_direction() {
        for (Language language : Languages.all()) {
            assertThat(Visit.read("/" + language + "/"))
                    .contains("<html lang=\"%s\" dir=\"%s\">".formatted(language, "ar he".contains(language.tag()) ? "rtl" : "ltr"));
        }
    }
}
