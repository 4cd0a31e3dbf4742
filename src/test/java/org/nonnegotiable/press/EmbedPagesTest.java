package org.nonnegotiable.press;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EmbedPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/embed/de/returned", "/embed/de/returned?at=2025-07-25&theme=dark", "/embed/de/returned?at=2025-07-26"})
    void any_site_may_frame_it_in_the_first_answer_and_in_the_kept_one(String path) {
        for (String answer : new String[] {"first", "kept"}) {
            Response response = given().get(path);
            assertThat(response.headers().getValues("Content-Security-Policy")).as(answer).singleElement().asString()
                    .contains("default-src 'none'", "frame-ancestors *", "style-src 'self' https://campaign.example");
            assertThat(response.headers().getValues("Cross-Origin-Resource-Policy")).as(answer).containsExactly("cross-origin");
            assertThat(response.headers().hasHeaderWithName("Set-Cookie")).isFalse();
            assertThat(response.headers().hasHeaderWithName("X-Frame-Options")).isFalse();
        }
    }

    @Test
    void nothing_else_may_be_framed() {
        assertThat(given().get("/en/counter/returned/cite").header("Content-Security-Policy")).contains("frame-ancestors 'none'", "frame-src 'self'");
    }

    @Test
    void it_says_whether_it_is_the_latest_or_frozen() {
        assertThat(given().get("/embed/en/returned").asString())
                .containsPattern("class=\"count\" data-figure=\"returned\" data-position=\"\\d+\" data-latest>").contains("Always the latest number", "2,000");
        assertThat(given().get("/embed/en/returned?at=2025-07-25").asString()).doesNotContain("data-latest", "Always the latest", "<script")
                .contains("Frozen: the number of <time datetime=\"2025-07-25\">25 July 2025</time>", "1,458", "A newer number has been stated since.",
                        "href=\"/en/counter/returned/2025-07-25\" target=\"_blank\" rel=\"noopener\"");
    }

    @Test
    void the_number_never_stands_alone() {
        assertThat(given().get("/embed/ar/under-occupation").asString()).contains("lang=\"ar\" dir=\"rtl\"", "<data value=\"1600000\">",
                "<time datetime=\"2026-02-17\">١٧ فبراير ٢٠٢٦</time>", "<bdi>UNN</bdi>", "target=\"_blank\" rel=\"noopener external\"",
                "class=\"old\"");
    }

    @ParameterizedTest
    @CsvSource({"/embed/en/unknown, 404", "/embed/xx/returned, 404", "/embed/en/returned?theme=blue, 400",
        "/embed/en/returned?at=2025-02-30, 400", "/embed/en/returned?at=25.07.2025, 400", "/embed/en/returned?at=0000-07-25, 400",
        "/embed/en/returned?at=99999-01-01, 400", "/embed/en/returned?at=2020-01-01, 404",
        "/badge/en/unknown.svg, 404", "/badge/en/returned.gif, 404", "/badge/en/returned.png?at=2025-02-30, 400", "/badge/en/returned.svg?at=2020-01-01, 404"})
    void a_bad_address_is_refused(String path, int status) {
        assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void a_frame_for_a_day_without_a_number_names_the_neighbours() {
        assertThat(given().get("/embed/en/returned?at=2025-07-26").asString())
                .contains("/en/counter/returned/2025-07-25", "/en/counter/returned/2025-08-23").doesNotContain("masthead");
    }
}
