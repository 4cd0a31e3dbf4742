package org.nonnegotiable.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forged, missing and foreign tokens, and forms of other sites. */
@QuarkusTest
class FormGuardTest {

    private static final String WORDS = "Її мама чекала біля вікна";

    private final Member writer = Cast.writer("DE");

    @Test
    void a_form_of_this_session_is_taken() {
        assertThat(writer.post("/desk/probe/echo", "words", WORDS).asString()).isEqualTo(writer.id() + ":" + WORDS);
    }

    @Test
    void an_upload_of_this_session_is_taken() {
        Response taken = writer.request().multiPart("csrf", writer.token()).multiPart("words", "window")
                .multiPart(Attached.file("picture", "window.png", new byte[5000], "image/png")).post("/desk/probe/upload");
        assertThat(taken.asString()).isEqualTo("window:5000");
    }

    @Test
    void an_upload_without_a_token_is_refused() {
        Response refused = writer.request().multiPart("words", "window")
                .multiPart(Attached.file("picture", "window.png", new byte[5000], "image/png")).post("/desk/probe/upload");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.asString()).contains("window");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forged", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_form_with_a_forged_token_is_refused_and_its_words_are_kept(String token) {
        Response refused = form().formParam("csrf", token).post("/desk/probe/echo");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.asString()).contains(WORDS, "action=\"/desk/probe/echo\"", writer.token());
    }

    @Test
    void a_form_without_a_token_is_refused() {
        assertThat(form().post("/desk/probe/echo").statusCode()).isEqualTo(403);
    }

    @Test
    void the_token_of_another_session_is_refused() {
        assertThat(form().formParam("csrf", Cast.writer("DE").token()).post("/desk/probe/echo").statusCode()).isEqualTo(403);
        Member again = Member.signedIn(writer.account(), java.time.Instant.now());
        assertThat(form().formParam("csrf", again.token()).post("/desk/probe/echo").statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_sent_again_after_signing_out_does_nothing() {
        assertThat(writer.post("/desk/sign-out").statusCode()).isEqualTo(303);
        Response replayed = writer.post("/desk/probe/echo", "words", WORDS);
        assertThat(replayed.statusCode()).isEqualTo(401);
        assertThat(replayed.asString()).contains("name=\"kept-action\" value=\"/desk/probe/echo\"").doesNotContain(writer.id() + ":");
        Member again = Member.signedIn(writer.account(), java.time.Instant.now());
        Response elsewhere = again.request().contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("words", WORDS)
                .formParam("csrf", writer.token()).post("/desk/probe/echo");
        assertThat(elsewhere.statusCode()).isEqualTo(403);
    }

    @Test
    void a_script_sends_the_token_in_a_header() {
        assertThat(form().header("X-Csrf", writer.token()).post("/desk/probe/echo").statusCode()).isEqualTo(200);
        assertThat(form().header("X-Csrf", "forged").formParam("csrf", writer.token()).post("/desk/probe/echo").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_form_that_another_site_sends_is_refused(String site) {
        assertThat(form().formParam("csrf", writer.token()).header("Sec-Fetch-Site", site).post("/desk/probe/echo").statusCode()).isEqualTo(403);
        assertThat(given().header("Sec-Fetch-Site", site).formParam("email", "a@example.org").formParam("password", "x")
                .post("/desk/sign-in").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://campaign.example.evil.example"})
    void a_form_of_another_origin_is_refused(String origin) {
        assertThat(form().formParam("csrf", writer.token()).header("Origin", origin).post("/desk/probe/echo").statusCode()).isEqualTo(403);
        assertThat(given().header("Origin", origin).formParam("email", "a@example.org").formParam("password", "x")
                .post("/desk/sign-in").statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_of_the_public_address_is_taken() {
        assertThat(form().formParam("csrf", writer.token()).header("Origin", "https://campaign.example").header("Sec-Fetch-Site", "same-origin")
                .post("/desk/probe/echo").statusCode()).isEqualTo(200);
    }

    private RequestSpecification form() {
        return writer.request().contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("words", WORDS);
    }
}
