package org.nonnegotiable.press;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApiRefusalsTest {

    private static final String READINGS = "/api/v1/figures/returned/readings";

    @ParameterizedTest
    @ValueSource(strings = {"from=2025-02-30", "from=25.07.2025", "from=0000-01-01", "from=99999-01-01", "from=%2B99999-01-01",
            "to=2025-13-01", "to=2025-7-25", "to=today", "from=2025-07-25T00:00:00Z", "from=2025-07-25%00", "from=2025-07-25%0d%0aX:%201",
            "from=2026-01-01&to=2025-01-01", "in_series=maybe", "in_series=%20", "in_series=TRUE", "in_series=1", "in_series=true%27--"})
    void an_unknown_value_of_a_filter_is_refused_with_a_sentence(String query) {
        for (String form : new String[] {"", ".json", ".csv"}) {
            Response answer = given().urlEncodingEnabled(false).get(READINGS + form + "?" + query);
            isProblem(answer, 400);
            assertThat(answer.jsonPath().getString("detail")).endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1", "/api/v2/figures.json", "/api/v1/figures/nobody", "/api/v1/figures/nobody.json",
            "/api/v1/figures/nobody/readings.csv", "/api/v1/figures.xml", "/api/v1/figures/returned.pdf", "/api/v1/figures/RETURNED.json",
            "/api/v1/figures/returned%2e%2e/readings.json", "/api/v1/figures/%00.json", "/api/v1/ledger", "/api/v1/ledger/head.xml"})
    void what_is_not_there_is_a_problem_not_a_page(String address) {
        isProblem(given().urlEncodingEnabled(false).get(address), 404);
    }

    @ParameterizedTest
    @CsvSource({"POST,/api/v1/figures.json", "PUT,/api/v1/figures", "DELETE,/api/v1/figures/returned/readings.csv",
            "PATCH,/api/v1/ledger/head.json", "POST,/api/v1/ledger.jsonl"})
    void nothing_can_be_written(String method, String address) {
        Response answer = given().request(method, address);
        isProblem(answer, 405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void an_oversized_query_is_refused_before_anything_is_read() {
        given().get(READINGS + ".json?from=" + "9".repeat(5000)).then().statusCode(414);
        isProblem(given().get(READINGS + ".json?from=" + "9".repeat(3000)), 400);
    }

    @Test
    void parameters_that_do_not_exist_and_empty_fields_of_a_form_change_nothing() {
        String plain = given().get(READINGS + ".json").asString();
        given().get(READINGS + ".json?limit=-1&figure=nobody").then().statusCode(200).body(equalTo(plain));
        given().get(READINGS + ".json?from=&to=&in_series=").then().statusCode(200).body(equalTo(plain));
    }

    private static void isProblem(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
        assertThat(answer.jsonPath().getString("instance")).startsWith("/api");
    }
}
