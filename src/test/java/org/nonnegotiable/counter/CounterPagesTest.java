package org.nonnegotiable.counter;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CounterPagesTest {

    @ParameterizedTest
    @CsvSource({
        "/en/counter/nobody, 404", "/en/counter/nobody/2025-07-25, 404", "/en/counter/returned/2025-02-30, 400",
        "/en/counter/returned/25.07.2025, 400", "/en/counter/returned/0000-01-01, 400", "/en/counter/returned/99999-01-01, 400",
        "/en/counter/returned/2025-7-25, 400", "/en/counter/returned/2025-07-25T00:00, 400", "/en/counter/returned/2025-07-26, 404",
        "/xx/counter/returned, 404", "/en/counter/RETURNED, 404", "/en/counter/returned/2025-07-25/x, 404",
    })
    void a_bad_address_gets_the_right_refusal(String address, int status) {
        get(address).then().statusCode(status).contentType("text/html").body(containsString("<html lang=\"en\""));
    }

    @Test
    void a_day_without_a_reading_names_its_neighbours() {
        get("/en/counter/returned/2025-07-26").then().statusCode(404)
                .body(allOf(containsString("/en/counter/returned/2025-07-25\""), containsString("/en/counter/returned/2025-08-23\""),
                        containsString("Nothing was stated for"), containsString("noindex")));
    }

    @Test
    void a_dated_page_says_what_was_said_and_what_is_newest() {
        get("/en/counter/returned/2025-07-25").then().statusCode(200)
                .body(allOf(containsString("<data value=\"1458\">1,458</data>"), containsString("<time datetime=\"2025-07-25\">25 July 2025</time>"),
                        containsString("Zarivna"), containsString("Interfax-Ukraine"), containsString("Newest number:"),
                        containsString("<data value=\"2000\">2,000</data>"), containsString("not recorded"), not(containsString("newest figure we have"))));
    }

    @Test
    void both_numbers_of_a_disputed_day_are_shown() {
        get("/uk/counter/returned/2025-04-16").then().statusCode(200)
                .body(allOf(containsString("value=\"1269\""), containsString("value=\"1274\"")));
    }

    @Test
    void a_figure_shows_its_number_its_steps_and_the_same_as_a_table() {
        get("/en/counter/deported-identified").then().statusCode(200)
                .body(allOf(containsString("<data value=\"19546\">19,546</data>"), containsString("<path class=\"steps\""), containsString("<table>"),
                        containsString("at least <data value=\"5754\">5,754</data>")));
    }

    @Test
    void the_log_of_a_ledger_just_opened_says_so() {
        get("/en/corrections").then().statusCode(200).body(containsString("id=\"log\""));
    }
}
