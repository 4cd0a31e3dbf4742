package org.nonnegotiable.site;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.LanguageRow;
import org.nonnegotiable.language.Message;

@QuarkusTest
class LanguageDeskTest {

    private static final String TITLE = "milestones_title";

    @Inject
    Edition edition;

    private final Member coordinator = Cast.coordinator();
    private final String before = words("pl", TITLE);

    @AfterEach
    void as_shipped() {
        requiringNew().run(() -> {
            Message.record(Language.fromString("pl"), TITLE, before);
            LanguageRow.update("reviewed = false where tag = 'pl'");
            edition.raise();
        });
    }

    @Test
    void words_that_are_put_right_are_read_at_once() {
        assertThat(save("pl", TITLE, "Nowe kamienie milowe").statusCode()).isEqualTo(303);
        assertThat(Visit.read("/pl/milestones")).contains("Nowe kamienie milowe");
    }

    @Test
    void sentences_are_found_by_their_name_and_by_their_words_in_either_language() {
        assertThat(coordinator.get("/desk/languages/pl?q=" + before).asString()).contains(TITLE, before, "Milestones");
        assertThat(coordinator.get("/desk/languages/pl?q=MILESTONES_TI").asString()).contains(TITLE);
        assertThat(coordinator.get("/desk/languages/pl?q=no-such-words").asString()).contains("Nothing was found");
    }

    @Test
    void every_sentence_is_on_one_of_the_pages() {
        long shown = 0;
        String next = "/desk/languages/de";
        while (next != null) {
            String page = coordinator.get(next).asString();
            shown += page.split("<code>", -1).length - 1;
            next = page.contains("class=\"onward\"") ? page.replaceAll("(?s).*class=\"onward\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&") : null;
        }
        assertThat(shown).isEqualTo(requiringNew().call(() -> Message.count("language", "de")));
    }

    @Test
    void the_desk_has_words_only_in_the_languages_it_speaks() {
        assertThat(coordinator.get("/desk/languages/uk?q=desk_title").asString()).contains("Редакція");
        assertThat(coordinator.get("/desk/languages/de?q=desk_title").asString()).contains("Nothing was found");
        assertThat(coordinator.get("/desk/languages/de/desk_title").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uk | corrections_none | Від початку реєстру нічого не внесено. | exactly what the English ones hold: {0}
            uk | desk_problems    | {0, plural, one{# річ} other{# речей}} | exactly these forms: few, many, one, other
            uk | desk_problems    | {0, plural, one{# річ}                 | braces do not fit
            de | milestones_title | Meilensteine {0}                       | nothing in braces
            de | milestones_title | <b>Meilensteine</b>                    | no angle brackets
            de | milestones_title | {                                      | braces do not fit
            de | milestones_title | ``                                     | Write something here
            """)
    void words_that_would_break_a_page_are_refused_and_stay_in_the_form(String tag, String name, String words, String why) {
        String typed = words.equals("``") ? " " : words;
        Response refused = save(tag, name, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains(why, typed.strip().replace("<", "&lt;").replace(">", "&gt;") + "</textarea>");
    }

    @Test
    void whoever_comes_second_sees_both_texts_and_loses_nothing() {
        String seen = version("pl", TITLE);
        post("pl", TITLE, "Pierwsze", seen);
        Response conflict = post("pl", TITLE, "Drugie", seen);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.asString()).contains("Drugie</textarea>", ">Pierwsze</p>");
        assertThat(words("pl", TITLE)).isEqualTo("Pierwsze");
    }

    @Test
    void a_native_readers_approval_is_written_down_and_can_be_taken_back() {
        assertThat(Visit.read("/pl/milestones")).contains(words("pl", "footer_unreviewed"));
        coordinator.post("/desk/languages/pl/review", "reviewed", "yes");
        assertThat(Visit.read("/pl/milestones")).doesNotContain(words("pl", "footer_unreviewed"));
        coordinator.post("/desk/languages/pl/review", "reviewed", "no");
        assertThat(Visit.read("/pl/milestones")).contains(words("pl", "footer_unreviewed"));
    }

    private Response save(String tag, String name, String words) {
        return post(tag, name, words, version(tag, name));
    }

    private Response post(String tag, String name, String words, String version) {
        return coordinator.post("/desk/languages/" + tag + "/" + name, "words", words, "version", version);
    }

    private String version(String tag, String name) {
        return coordinator.get("/desk/languages/" + tag + "/" + name).asString().replaceAll("(?s).*name=\"version\" value=\"([0-9a-f]+)\".*", "$1");
    }

    private static String words(String tag, String name) {
        return requiringNew().call(() -> Message.<Message>findById(new Message.Key(tag, name)).pattern);
    }
}
