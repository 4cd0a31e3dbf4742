package org.nonnegotiable.site;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Language;

@QuarkusTest
class PageDeskTest {

    private static final String PATH = "/desk/pages/about/it";

    @Inject
    Edition edition;

    private final Member coordinator = Cast.coordinator();

    @AfterEach
    void as_shipped() {
        requiringNew().run(() -> {
            StandingPage.delete("code = 'about' and language = ?1", Language.fromString("it"));
            edition.raise();
        });
    }

    @Test
    void a_page_that_is_translated_is_read_in_that_language_at_once() {
        assertThat(Visit.read("/it/about")).doesNotContain("Chi siamo");
        assertThat(coordinator.get(PATH).asString()).contains("<h2 id=\"original\">English</h2>");
        assertThat(save("", "Chi siamo", "Il testo.\r\n\r\n**Forte**").statusCode()).isEqualTo(303);
        assertThat(Visit.read("/it/about")).contains("Chi siamo", "<strong>Forte</strong>");
        assertThat(coordinator.get("/desk/pages").asString()).contains("href=\"" + PATH + "\"");
    }

    @Test
    void a_preview_shows_the_page_and_saves_nothing() {
        Response preview = coordinator.post(PATH, "title", "Chi siamo", "summary", "S", "body", "## Uno\n\n<script>alert(1)</script>", "preview", "yes");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.asString()).contains("<h2>Uno</h2>", "&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(Visit.read("/it/about")).doesNotContain("Chi siamo");
    }

    @Test
    void whoever_comes_second_sees_both_texts_and_loses_nothing() {
        save("", "Chi siamo", "Primo");
        String seen = version();
        save(seen, "Chi siamo", "Secondo");
        Response conflict = save(seen, "Chi siamo", "Terzo");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.asString()).contains("Terzo</textarea>", "<pre>Secondo</pre>");
        assertThat(Visit.read("/it/about")).contains("Secondo");
        assertThat(save("", "Chi siamo", "Quarto").statusCode()).isEqualTo(409);
    }

    @Test
    void what_is_missing_or_too_long_is_said_and_what_was_typed_stays() {
        Response refused = coordinator.post(PATH, "title", "x".repeat(201), "summary", "", "body", "  ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("at most 200 characters", "at most 400 characters", "at most 200,000 characters", "x".repeat(201));
    }

    @Test
    void a_page_that_nothing_leads_to_cannot_be_made() {
        assertThat(coordinator.get("/desk/pages/nothing/en").statusCode()).isEqualTo(404);
        assertThat(coordinator.post("/desk/pages/nothing/en", "title", "T", "summary", "S", "body", "B").statusCode()).isEqualTo(404);
        assertThat(coordinator.get("/desk/pages/about/xx").statusCode()).isEqualTo(404);
        assertThat(Cast.writer("IT").get("/desk/pages").statusCode()).isEqualTo(403);
    }

    private Response save(String version, String title, String body) {
        return coordinator.post(PATH, "version", version, "title", title, "summary", "Sommario", "body", body);
    }

    private String version() {
        return coordinator.get(PATH).asString().replaceAll("(?s).*name=\"version\" value=\"([0-9a-f]+)\".*", "$1");
    }
}
