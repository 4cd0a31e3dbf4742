package org.nonnegotiable.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class HeadersTest {

    @ParameterizedTest
    @CsvSource({"GET, /en/, 200", "GET, /en/counter, 200", "HEAD, /en/counter, 200", "GET, /icon.svg, 200", "GET, /card.png, 200",
        "GET, /robots.txt, 200", "GET, /en/stories/feed.atom, 200", "GET, /, 302", "GET, /uk/stories/the-other-mitten, 301",
        "GET, /en, 308",
        "GET, /assets/older/site.css, 307", "GET, /en/stories?after=x, 400", "GET, /en/none, 404", "POST, /en/counter, 405",
        "OPTIONS, /en/, 200", "GET, /en/failing/otherwise, 500", "GET, /en/failing/lost, 503"})
    void every_answer_carries_the_security_headers_and_no_cookie(String method, String path, int status) {
        Response answer = Visit.with(method, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        isSafe(answer.headers());
    }

    @Test
    void an_answer_without_a_body_carries_them_too() {
        Response answer = Visit.to("/en/", "If-None-Match", "*");
        assertThat(answer.statusCode()).isEqualTo(304);
        isSafe(answer.headers());
    }

    @Test
    void a_cookie_that_is_sent_changes_nothing() {
        assertThat(Visit.to("/en/", "Cookie", "a=b").asString()).isEqualTo(Visit.read("/en/"));
    }

    static void isSafe(Headers headers) {
        assertThat(headers.getValues("Content-Security-Policy")).containsExactly("default-src 'none'; style-src 'self'; img-src 'self'; "
                + "script-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'");
        assertThat(headers.getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.getValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers.getValue("Permissions-Policy")).contains("camera=()", "geolocation=()", "microphone=()", "browsing-topics=()");
        assertThat(headers.getValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.getValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.getValues("Strict-Transport-Security")).containsExactly("max-age=63072000; includeSubDomains");
        assertThat(headers.hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(headers.hasHeaderWithName("Server")).isFalse();
        assertThat(headers.hasHeaderWithName("X-Powered-By")).isFalse();
    }
}
