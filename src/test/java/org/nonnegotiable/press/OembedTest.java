package org.nonnegotiable.press;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OembedTest {

    private static final String SITE = "https://campaign.example";
    /** What WordPress keeps of an answer from a site it does not know (wp_filter_oembed_result). */
    private static final Pattern FRAME = Pattern.compile("^<iframe src=\"([^\"]+)\" title=\"[^\"]+\" width=\"(\\d+)\" height=\"(\\d+)\"[^>]*></iframe>$");

    @ParameterizedTest
    @ValueSource(strings = {"/en/counter/returned", "/uk/counter/returned/2025-07-25", "/ar/counter/returned/cite"})
    void a_page_leads_wordpress_to_its_frame(String path) {
        String head = new String(given().get(path).asByteArray(), 0, 4_000, StandardCharsets.UTF_8);
        Matcher link = Pattern.compile("<link rel=\"alternate\" type=\"application/json\\+oembed\" href=\"([^\"]+)\"").matcher(head);
        assertThat(link.find()).isTrue();
        String endpoint = link.group(1).replace("&amp;", "&");
        assertThat(endpoint).startsWith(SITE + "/oembed?url=https%3A%2F%2F");
        Response answer = given().urlEncodingEnabled(false).get(endpoint.substring(SITE.length()) + "&maxwidth=640&maxheight=900");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("rich");
        assertThat(answer.jsonPath().getString("version")).isEqualTo("1.0");
        Matcher frame = FRAME.matcher(answer.jsonPath().getString("html"));
        assertThat(frame.matches()).isTrue();
        assertThat(given().get(frame.group(1).replace("&amp;", "&").substring(SITE.length())).statusCode()).isEqualTo(200);
    }

    @Test
    void both_formats_say_the_same_to_anybody() {
        Response json = ask(SITE + "/en/counter/returned/2025-07-25", "format", "json");
        Response xml = ask(SITE + "/en/counter/returned/2025-07-25", "format", "xml");
        assertThat(json.contentType()).startsWith("application/json");
        assertThat(xml.contentType()).startsWith("text/xml");
        assertThat(XmlPath.from(xml.asString()).getString("oembed.html")).isEqualTo(json.jsonPath().getString("html"))
                .contains("/embed/en/returned?at=2025-07-25");
        assertThat(json.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @CsvSource({"200, 100, 200, 100", "480, 10000, 480, 400", "10000, 200, 480, 200", "300, 10000, 300, 520", "1, 1, 1, 1"})
    void it_takes_no_more_room_than_there_is(String maxwidth, String maxheight, int width, int height) {
        Response answer = ask(SITE + "/en/counter/returned", "maxwidth", maxwidth, "maxheight", maxheight);
        assertThat(answer.jsonPath().getInt("width")).isEqualTo(width);
        assertThat(answer.jsonPath().getInt("height")).isEqualTo(height);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "-1", "0", "10001", "99999999999", "1.5", "1e3", " 5"})
    void an_absurd_width_is_refused(String maxwidth) {
        assertThat(ask(SITE + "/en/counter/returned", "maxwidth", maxwidth).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/en/counter/returned", "http://campaign.example/en/counter/returned", "//campaign.example/en/counter/returned",
        "https://campaign.example@elsewhere.example/en/counter/returned", "https://campaign.example.elsewhere.example/en/counter/returned",
        SITE + "/en/counter/unknown", SITE + "/xx/counter/returned", SITE + "/en/counter/returned/2025-02-30", SITE + "/en/counter/returned/2020-01-01",
        SITE + "/en/counter/returned/25.07.2025", SITE + "/en/stories", SITE + "/oembed?url=" + SITE + "/en/counter/returned",
        SITE + "/oembed?url=https%3A%2F%2Fcampaign.example%2Fen%2Fcounter%2Freturned", "https%3A%2F%2Fcampaign.example%2Fen%2Fcounter%2Freturned",
        SITE + "/en/counter/%72eturned", SITE + "/en/counter/returned?x=%2525", SITE + "/embed/en/returned?theme=blue", SITE, "javascript:alert(1)"})
    void an_address_that_is_not_ours_or_shows_no_number_is_not_found(String url) {
        assertThat(ask(url).statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_format_is_not_implemented_and_no_address_is_a_bad_request() {
        assertThat(ask(SITE + "/en/counter/returned", "format", "yaml").statusCode()).isEqualTo(501);
        assertThat(given().get("/oembed").statusCode()).isEqualTo(400);
    }

    /** @param more names and values in turn */
    private static Response ask(String url, String... more) {
        var request = given().queryParam("url", url);
        for (int i = 0; i < more.length; i += 2) {
            request.queryParam(more[i], more[i + 1]);
        }
        return request.get("/oembed");
    }
}
