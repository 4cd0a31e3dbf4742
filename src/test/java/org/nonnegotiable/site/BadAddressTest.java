package org.nonnegotiable.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.browser.RawRequest;
import org.nonnegotiable.browser.RawRequest.Answer;

/** Addresses nobody means well with, or nobody meant at all: each gets a plain refusal. */
@QuarkusTest
class BadAddressTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "/en/stories/none, 404", "/en/embassies/zz, 404", "/en/embassies/DE, 404", "/en/embassies/deu, 404", "/zz/counter, 404",
        "/en/stories?theme=none, 404", "/en/stories?theme=%ff, 404", "/en/stories?theme=school%00, 404", "/en/stories?theme=../school, 404",
        "/en/stories?after=none, 400", "/en/stories?after=%ff, 400", "/en/stories?after=1-1-1, 400", "/en/stories?after=-1-1, 400",
        "/en/stories?after=9999999999999999-1, 400", "/en/stories?after=1-1'--, 400", "/en/stories?after=%0d%0a, 400",
        "/%00, 404", "/en/%00, 404", "/en/stories/%00, 404", "/en/embassies/d%00, 404",
        "/en/%0d%0aSet-Cookie:x=y, 404", "/en/stories/a%0d%0aSet-Cookie:x=y, 404", "/%0d%0aSet-Cookie:x=y/a, 404",
        "/en/stories/%e2%80%ae, 404", "/%ff, 404", "/en/%ff, 404", "/en/stories/%c3%28, 404", "/en/stories/%ed%a0%80, 404",
        "/en/%7b7*7%7d, 404", "/en/stories/%3Cscript%3Ealert(1)%3C/script%3E, 404", "/en%2fcounter, 404", "/%2fen, 404",
        "/META-INF/MANIFEST.MF, 404", "/content/languages.yaml, 404", "/application.properties, 404", "/.env, 404", "/.git/config, 404",
        "/org/nonnegotiable/site/Errors.class, 404", "/templates/layout.html, 404", "/index.html, 404", "/en/counter%23, 404"})
    void an_address_that_means_nothing_is_refused_in_a_page(String path, int status) {
        Answer answer = RawRequest.line("GET " + path + " HTTP/1.1");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("content-type", "text/html;charset=UTF-8").doesNotContainKey("set-cookie")
                .containsKey("content-security-policy");
        assertThat(answer.body()).contains("<html lang=\"en\"", "noindex", "href=\"/en/\"").doesNotContain("Exception", "\tat ", "<script");
    }

    /** What breaks the rules of HTTP is refused before anything of ours is asked: no page fits, nothing is said. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1", "GET /en/% HTTP/1.1", "GET /en/stories/%u0041 HTTP/1.1", "GET /en/?a=%zz HTTP/1.1",
        "GET /en\\counter HTTP/1.1", "GET /\\evil.example HTTP/1.1", "GET /en/{x} HTTP/1.1", "GET // HTTP/1.1", "GET /en/ /uk/ HTTP/1.1",
        "GET", "GET /en/", "HELLO", "get\u00ff /en/ HTTP/1.1"})
    void what_is_no_request_is_refused_with_nothing(String line) {
        Answer answer = RawRequest.line(line);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.headers()).containsEntry("content-length", "0").doesNotContainKey("set-cookie");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET en HTTP/1.1", "GET * HTTP/1.1"})
    void what_is_no_path_is_not_found_in_plain_words(String line) {
        Answer answer = RawRequest.line(line);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("Not Found\n");
        assertThat(answer.headers()).containsEntry("content-type", "text/plain; charset=utf-8").containsKey("content-security-policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /en/ HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /en/ HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"})
    void a_request_to_no_host_is_refused_in_plain_words(String request) {
        Answer answer = RawRequest.send(request);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("Bad Request\n");
        assertThat(answer.headers()).containsEntry("content-type", "text/plain; charset=utf-8").containsKey("content-security-policy");
    }

    @ParameterizedTest
    @CsvSource({"/en/%2e%2e/uk/, /uk/", "/%2e%2e/%2e%2e/etc/passwd, /etc/passwd", "/../../etc/passwd, /etc/passwd", "/en/../uk/, /uk/",
        "//evil.example/, /evil.example", "//evil.example/%2e%2e, /", "/en//counter, /en/counter", "/en//, /en/", "/en/;a=b, /en/",
        "/en;a=b/, /en/", "/en/counter;a=b, /en/counter", "/robots.txt/, /robots.txt", "/en, /en/", "/en/counter/, /en/counter",
        "/en/./counter?after=1, /en/counter?after=1", "/%5cevil.example/, /%5cevil.example", "/en/..;/uk/, /en/../uk"})
    void another_spelling_of_an_address_leads_to_the_one_on_this_site(String path, String place) {
        Answer answer = RawRequest.line("GET " + path + " HTTP/1.1");
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.headers()).containsEntry("location", place).containsKey("content-security-policy");
    }

    @Test
    void letters_may_be_encoded_in_either_case() {
        String story = "/uk/stories/%D0%B4%D1%80%D1%83%D0%B3%D0%B0-%D1%80%D1%83%D0%BA%D0%B0%D0%B2%D0%B8%D1%87%D0%BA%D0%B0";
        assertThat(RawRequest.line("GET " + story + " HTTP/1.1").status()).isEqualTo(200);
        assertThat(RawRequest.line("GET " + story.toLowerCase().replace("/%d0", "/%D0") + " HTTP/1.1").status()).isEqualTo(200);
    }

    @Test
    void an_absolute_address_is_answered_like_a_path_and_its_host_is_not_believed() {
        Answer answer = RawRequest.line("GET http://evil.example/en/counter HTTP/1.1");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("evil.example").contains("https://campaign.example/en/counter");
        assertThat(RawRequest.line("GET http://evil.example HTTP/1.1").headers()).containsEntry("location", "/en/");
    }

    @Test
    void the_host_of_a_request_is_never_repeated() {
        String request = "\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n"
                + "Connection: close\r\n\r\n";
        for (String path : new String[] {"/", "/en/", "/en", "/uk/stories/the-other-mitten", "/en/none", "/sitemap.xml"}) {
            Answer answer = RawRequest.send("GET " + path + " HTTP/1.1" + request);
            assertThat(answer.headers().values()).noneMatch(value -> value.contains("evil"));
            assertThat(answer.body()).doesNotContain("evil.example");
        }
    }

    @Test
    void what_is_too_long_is_refused_before_it_is_read() {
        assertThat(RawRequest.line("GET /en/" + "a".repeat(100_000) + " HTTP/1.1").status()).isEqualTo(414);
        assertThat(RawRequest.line("GET /en/ HTTP/1.1", "X: " + "a".repeat(20_000)).status()).isEqualTo(431);
        String[] many = IntStream.range(0, 300).mapToObj(i -> "X" + i + ": " + "a".repeat(90)).toArray(String[]::new);
        assertThat(RawRequest.line("GET /en/ HTTP/1.1", many).status()).isEqualTo(431);
        assertThat(RawRequest.line("POST /en/counter HTTP/1.1", "Content-Length: 1000000").status()).isEqualTo(413);
        assertThat(RawRequest.line("GET /en/" + "a".repeat(3000) + " HTTP/1.1").status()).isEqualTo(404);
    }
}
