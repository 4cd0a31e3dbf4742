package org.nonnegotiable.press;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.counter.Kind;
import org.nonnegotiable.counter.Proposal;
import org.nonnegotiable.counter.Reading;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

@QuarkusTest
class CitePagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String PERMALINK = "https://campaign.example/en/counter/returned/2025-07-25";

    @Test
    void the_speaker_and_the_publisher_come_first_and_the_compiler_second() {
        Citation citation = new Citation(cited("2025-07-25"));
        assertThat(citation.plain()).isEqualTo("President's Office / D. Zarivna: 1,458 – children returned under the Bring Kids Back UA initiative, "
                + "from Russia and from the temporarily occupied territories, as of 25 July 2025. Source: Interfax-Ukraine, "
                + "https://en.interfax.com.ua/news/general/1090566.html. Compiled by #ChildrenAreNonNegotiable, " + PERMALINK + ".");
        assertThat(citation.html()).startsWith("<p lang=\"en\" dir=\"ltr\">").contains("</bdi>: 1,458 – children returned",
                "<time datetime=\"2025-07-25\">25 July 2025</time>", "<a href=\"https://en.interfax.com.ua/news/general/1090566.html\">Interfax-Ukraine</a>",
                "<a href=\"" + PERMALINK + "\">#ChildrenAreNonNegotiable</a>", "President&#39;s Office");
        assertThat(citation.wikipedia()).isEqualTo("{{cite web |author=President's Office / D. Zarivna |title=Returned under Bring Kids Back UA: "
                + "1,458, as of 25 July 2025 |url=https://en.interfax.com.ua/news/general/1090566.html |publisher=Interfax-Ukraine |language=en}} "
                + "Compiled by [" + PERMALINK + " #ChildrenAreNonNegotiable].");
    }

    @Test
    void files_have_the_types_that_reference_managers_open() {
        Response bibtex = given().get("/en/counter/returned/2025-07-25/cite.bib");
        assertThat(bibtex.contentType()).startsWith("application/x-bibtex");
        assertThat(bibtex.header("Content-Disposition")).isEqualTo("attachment; filename=\"returned-2025-07-25.bib\"");
        assertThat(bibtex.asString()).matches("@misc\\{returned-2025-07-25,\\n(  [a-z]+ = \\{.*\\},?\\n)+\\}\\n")
                .contains("author = {{President's Office / D. Zarivna}}", "note = {Compiled by \\#ChildrenAreNonNegotiable: \\url{" + PERMALINK + "}}");
        Response ris = given().get("/en/counter/returned/2025-07-25/cite.ris");
        assertThat(ris.contentType()).startsWith("application/x-research-info-systems");
        assertThat(ris.asString()).matches("(?:[A-Z][A-Z0-9]  - [^\\r\\n]*\\r\\n)+").startsWith("TY  - ELEC\r\n").endsWith("ER  - \r\n")
                .contains("AU  - President's Office / D. Zarivna\r\n", "PB  - Interfax-Ukraine\r\n", "DP  - #ChildrenAreNonNegotiable\r\n");
    }

    @Test
    void the_day_a_number_was_true_is_not_passed_off_as_the_day_it_was_published() {
        Citation citation = new Citation(cited("2025-07-25"));
        assertThat(citation.bibtex()).doesNotContain("year =", " date =");
        assertThat(citation.ris()).doesNotContain("PY  -", "DA  -");
        assertThat(citation.wikipedia()).doesNotContain("|date=");
    }

    @Test
    void every_language_has_all_forms_and_the_form_of_the_embed() {
        for (Language language : Languages.all()) {
            String page = given().get("/" + language + "/counter/returned/cite").then().statusCode(200).extract().asString();
            assertThat(page).contains("<textarea id=\"plain\"", "<textarea id=\"html\"", "<textarea id=\"bibtex\"", "<textarea id=\"ris\"",
                    "<textarea id=\"wikipedia\"", "<textarea id=\"frame\"", "src=\"/embed/" + language + "/returned\"",
                    "href=\"/" + language + "/counter/returned/2026-02-17/cite.bib\"");
        }
    }

    @Test
    void the_form_makes_the_embed_that_was_chosen() {
        String page = given().get("/en/counter/returned/2025-07-25/cite?lang=ar&theme=dark&keep=frozen").asString();
        assertThat(page).contains("src=\"/embed/ar/returned?at=2025-07-25&amp;theme=dark\"", "<option value=\"ar\" lang=\"ar\" selected>",
                "&lt;iframe src=&quot;https://campaign.example/embed/ar/returned?at=2025-07-25&amp;amp;theme=dark&quot;",
                "https://campaign.example/badge/ar/returned.svg?at=2025-07-25");
        assertThat(given().get("/en/counter/returned/2025-07-25/cite?keep=latest").asString()).contains("src=\"/embed/en/returned\"");
        assertThat(given().get("/en/counter/returned/cite?keep=frozen").asString()).contains("src=\"/embed/en/returned?at=2026-02-17\"");
    }

    @ParameterizedTest
    @CsvSource({"/en/counter/unknown/cite, 404", "/xx/counter/returned/cite, 404", "/en/counter/returned/2025-02-30/cite, 400",
        "/en/counter/returned/25.07.2025/cite, 400", "/en/counter/returned/0000-01-01/cite, 400", "/en/counter/returned/99999-01-01/cite.bib, 400",
        "/en/counter/returned/2020-01-01/cite, 404", "/en/counter/returned/2025-07-25.3/cite.ris, 404", "/en/counter/returned/cite?lang=xx, 400",
        "/en/counter/returned/cite?theme=blue, 400", "/en/counter/returned/cite?keep=no, 400"})
    void a_bad_address_is_refused(String path, int status) {
        assertThat(given().get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void a_day_without_a_number_names_its_neighbours() {
        assertThat(given().get("/en/counter/returned/2025-07-26/cite").asString())
                .contains("href=\"/en/counter/returned/2025-07-25\"", "href=\"/en/counter/returned/2025-08-23\"");
        assertThat(given().get("/en/counter/returned/2020-01-01/cite").asString()).contains("href=\"/en/counter/returned/2025-01-24\"");
    }

    @Test
    @TestTransaction
    void what_is_frozen_keeps_its_number_and_says_that_it_was_amended() {
        long before = cited("2025-07-25").reading().value;
        Reading correction = amend(cited("2025-07-25").reading(), 1459);
        Cited frozen = cited("2025-07-25");
        assertThat(frozen.reading().value).isEqualTo(before);
        assertThat(frozen.isAmended()).isTrue();
        Cited amended = cited("2025-07-25." + correction.position);
        assertThat(amended.reading().value).isEqualTo(1459);
        assertThat(amended.isAmended()).isFalse();
        assertThat(amended.date()).isEqualTo("2025-07-25." + correction.position);
        assertThat(cited("2026-02-17").isOutdated()).isFalse();
    }

    private static Reading amend(Reading wrong, long value) {
        Proposal proposal = new Proposal();
        proposal.figure = Figure.coded("returned").orElseThrow();
        proposal.kind = Kind.CORRECTION;
        proposal.asOf = wrong.asOf;
        proposal.value = value;
        proposal.statedBy = wrong.statedBy;
        proposal.publisher = wrong.publisher;
        proposal.url = wrong.url;
        proposal.inSeries = true;
        proposal.corrects = wrong.position;
        proposal.reason = "A digit was misread.";
        Instant now = Instant.parse("2026-11-23T10:00:00Z");
        proposal.propose("Olha", now);
        return proposal.confirm("Petro", now);
    }

    private static Cited cited(String at) {
        return Cited.of("returned", at, Language.fromString("en"), TODAY);
    }
}
