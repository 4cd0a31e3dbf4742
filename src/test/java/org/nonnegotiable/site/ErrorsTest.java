package org.nonnegotiable.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class ErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"refused", "lost", "busy"})
    void a_database_that_is_away_is_said_to_come_back(String how) {
        Response answer = Visit.to("/uk/failing/" + how);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString()).contains("<html lang=\"uk\"", "noindex").doesNotContain(FailingPage.SECRET, "SQL", "Exception");
    }

    @Test
    void a_disk_without_room_is_said_to_have_some_later() {
        Response answer = Visit.to("/uk/failing/full");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.asString()).contains("<html lang=\"uk\"").doesNotContain("somewhere", "space");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "otherwise"})
    void a_fault_of_ours_is_told_without_its_reason(String how) {
        Response answer = Visit.to("/ar/failing/" + how);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.header("Retry-After")).isNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString()).contains("<html lang=\"ar\" dir=\"rtl\"").doesNotContain(FailingPage.SECRET, "Exception", "at org.");
    }

    @Test
    void a_page_that_failed_is_not_kept() {
        assertThat(Visit.to("/en/failing/lost").statusCode()).isEqualTo(503);
        assertThat(Visit.to("/en/failing/lost").header("ETag")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"uk, На головну сторінку", "en, To the front page", "ja, href=\"/ja/\"", "pt-PT, href=\"/pt-PT/\""})
    void an_error_speaks_the_language_of_its_address_and_leads_home(String tag, String words) {
        assertThat(Visit.to("/" + tag + "/no-such-page").asString()).contains("<html lang=\"" + tag + "\"", words,
                "href=\"/" + tag + "/\"");
    }

    @ParameterizedTest
    @CsvSource({"/xx, en", "/q/health, en", "/q/dev-ui, en", "/UK/counter, en", "/uk/counter/more, uk"})
    void what_does_not_exist_is_404_in_english_where_no_language_is_named(String path, String tag) {
        Response answer = Visit.to(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).contains("<html lang=\"" + tag + "\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=30");
    }

    @ParameterizedTest
    @CsvSource({"POST, /uk/counter", "PUT, /uk/counter", "DELETE, /uk/stories/x", "TRACE, /uk/", "PATCH, /uk/embassies/de",
        "POST, /uk/about",
            "POST, /robots.txt", "DELETE, /icon.svg", "POST, /"})
    void pages_are_only_read(String method, String path) {
        Response answer = Visit.with(method, path);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString()).contains("<html lang=\"" + (path.startsWith("/uk/") ? "uk" : "en") + "\"")
                .doesNotContain("Exception");
    }

    @Test
    void OPTIONS_names_what_is_possible() {
        Response answer = Visit.with("OPTIONS", "/en/counter");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Allow")).contains("GET", "HEAD").doesNotContain("POST", "PUT", "DELETE");
        assertThat(answer.asByteArray()).isEmpty();
    }
}
