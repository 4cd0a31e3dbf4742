package org.nonnegotiable.press;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FiguresApiTest {

    private static final String READINGS = "/api/v1/figures/returned/readings";

    @Test
    void all_figures_come_with_their_current_reading_and_the_state_of_the_ledger() {
        given().get("/api/v1/figures.json").then().statusCode(200).contentType("application/json")
                .body("figures.code", equalTo(List.of("returned", "under-occupation", "deported-identified", "returned-portal")))
                .body("figures[0].current.value", equalTo(2000)).body("figures[0].current.as_of", equalTo("2026-02-17"))
                .body("figures[1].current.qualifier", equalTo("more-than"))
                .body("figures[0].pages.uk", equalTo("https://campaign.example/uk/counter/returned"))
                .body("chain.holds", equalTo(true)).body("chain.broken_from", nullValue())
                .body("license", containsString("creativecommons.org/licenses/by/4.0"));
    }

    @Test
    void a_reading_names_its_day_its_speaker_its_source_and_its_permanent_page_but_nobody_of_ours() {
        given().get(READINGS + ".json").then().statusCode(200)
                .body("readings[0].as_of", equalTo("2025-01-24")).body("readings[0].stated_by", equalTo("Bring Kids Back UA"))
                .body("readings[0].permalink", equalTo("https://campaign.example/en/counter/returned/2025-01-24"))
                .body("readings[0].seen", nullValue())
                .body("readings.find { it.value == 1269 }.conflicts", equalTo(true))
                .body("readings.collect { it.containsKey('recorded_by') || it.containsKey('confirmed_by') }", everyItem(equalTo(false)));
    }

    @ParameterizedTest
    @CsvSource({"'from=2025-09-23&to=2025-09-24', 2", "'to=2025-01-24', 1", "'from=2025-04-16&to=2025-04-16&in_series=false', 2",
            "'from=2025-04-16&to=2025-04-16&in_series=true', 0", "'from=2030-01-01', 0"})
    void readings_are_narrowed_by_day_both_ends_included_and_by_whether_they_make_the_series(String query, int count) throws IOException {
        given().get(READINGS + ".json?" + query).then().statusCode(200).body("readings.size()", equalTo(count));
        assertThat(rows(given().get(READINGS + ".csv?" + query).asString())).hasSize(count);
    }

    @Test
    void csv_says_the_same_as_json_with_a_header_row_and_crlf() throws IOException {
        Response csv = given().get(READINGS + ".csv");
        assertThat(csv.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8;header=present");
        assertThat(csv.asString()).startsWith("position,figure,kind,as_of,").endsWith("\r\n");
        assertThat(csv.asString().replace("\r\n", "")).doesNotContain("\n", "\r");
        List<String> values = rows(csv.asString()).stream().map(row -> row.get("position") + " " + row.get("value")).toList();
        List<String> inJson = given().get(READINGS + ".json").jsonPath().getList("readings.collect { it.position + ' ' + it.value }");
        assertThat(values).isEqualTo(inJson);
        assertThat(rows(csv.asString())).allMatch(row -> row.get("chain_holds").equals("true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/figures", "/api/v1/figures/returned", READINGS})
    void each_address_has_a_form_by_its_ending_and_without_one_by_what_is_accepted(String address) {
        String json = given().get(address + ".json").asString();
        String csv = given().get(address + ".csv").asString();
        accepting(address, "*/*", json, ".json");
        accepting(address, "text/csv", csv, ".csv");
        accepting(address, "text/*;q=0.3, application/json;q=0.2", csv, ".csv");
        accepting(address, "text/csv;q=0, */*", json, ".json");
        accepting(address, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", json, ".json");
        given().accept("image/png").get(address).then().statusCode(406).contentType("application/problem+json")
                .header("Cache-Control", "no-store").body("detail", containsString("text/csv"));
        accepting(address, "text/csv", csv, ".csv");
    }

    private static void accepting(String address, String accept, String text, String ending) {
        Response answer = given().header("Accept", accept).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo(text);
        assertThat(answer.header("Content-Location")).isEqualTo(address + ending);
        assertThat(answer.header("Vary")).contains("Accept,");
    }

    @Test
    void where_the_form_really_is_keeps_the_filter() {
        assertThat(given().get(READINGS + "?in_series=true").header("Content-Location")).isEqualTo(READINGS + ".json?in_series=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/figures.json", "/api/v1/figures.csv", "/api/v1/figures", READINGS + ".csv"})
    void any_site_may_ask_and_whoever_has_it_already_is_told_so(String address) {
        Response answer = given().get(address);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getHeaders().getValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(answer.header("Ledger-Chain")).isEqualTo("holds");
        given().header("If-None-Match", answer.header("ETag")).get(address).then().statusCode(304);
        Response head = given().head(address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(head.asString()).isEmpty();
    }

    @Test
    void the_readings_the_site_began_with_were_recorded_at_no_time_that_could_be_a_last_modification() {
        given().get("/api/v1/figures/returned-portal.json").then().header("Last-Modified", nullValue());
        given().get("/api/v1/figures.json").then().body("figures.code", hasItems("returned"));
    }

    static List<CSVRecord> rows(String csv) throws IOException {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(csv)).getRecords();
    }
}
