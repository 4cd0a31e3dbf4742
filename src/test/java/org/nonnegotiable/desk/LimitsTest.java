package org.nonnegotiable.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Attached;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.RawRequest;

/** How much may be sent where. */
@QuarkusTest
class LimitsTest {

    private static final int MEGABYTE = 1 << 20;

    private final Member coordinator = Cast.coordinator();

    @Test
    void a_million_letters_pasted_into_a_field_comes_back_on_the_page_with_a_sentence() {
        String book = "Слово ".repeat(MEGABYTE / 6);
        Response answer = coordinator.post("/desk/freeze", "reason", book);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("at most 200 characters", "value=\"" + book.strip() + "\"");
    }

    @Test
    void a_form_may_hold_eight_megabytes_and_no_more() {
        assertThat(echo("/desk/failing/echo", 8 * MEGABYTE - 500).asString()).isEqualTo("" + (8 * MEGABYTE - 500));
        Response refused = echo("/desk/failing/echo", 8 * MEGABYTE);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.asString()).contains("This is too large", "8 megabytes");
    }

    @Test
    void an_upload_may_hold_twenty_megabytes_and_no_more() {
        assertThat(upload(19 * MEGABYTE).statusCode()).isEqualTo(200);
        assertThat(upload(21 * MEGABYTE).statusCode()).isEqualTo(413);
    }

    @Test
    void readers_addresses_take_sixty_four_kilobytes() {
        assertThat(RawRequest.line("POST /en/counter HTTP/1.1", "Content-Length: 65537").status()).isEqualTo(413);
        assertThat(RawRequest.line("POST /en/counter HTTP/1.1", "Transfer-Encoding: chunked").status()).isEqualTo(411);
        assertThat(RawRequest.line("POST /deskx HTTP/1.1", "Content-Length: 1000000").status()).isEqualTo(413);
    }

    private Response echo(String path, int length) {
        return coordinator.post(path, "words", "a".repeat(length));
    }

    private Response upload(int length) {
        return coordinator.request().multiPart("csrf", coordinator.token()).multiPart("words", "a")
                .multiPart(Attached.file("picture", "a.png", new byte[length], "image/png")).post("/desk/failing/pictures");
    }
}
