package org.nonnegotiable.browser.journeys;

import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Weight;
import org.nonnegotiable.media.StoredPicture;

/** The desk is made for a bad line: what an editor waits for before they can write, read or look at pictures, as the program sends it. */
@QuarkusTest
class DeskWeightTest {

    /** A second on a line that carries 50 KB in one, with a text of the usual length. */
    private static final int MOST = 50 * 1024;
    private static final String USUAL = "Мотузка порвалася. Одна лишилася зі мною.\n\n".repeat(60);

    private final Member writer = Cast.writer("DE", "uk", "de");
    private final Member safeguarder = Cast.safeguarder();
    private StoredPicture picture;
    private String story;

    @BeforeEach
    void write() {
        picture = StoredPicture.of("DE", 320, 240);
        story = writer.post("/desk/stories", "language", "uk", "child", "").header("Location").replaceAll("^.*(/desk/.*)/uk$", "$1");
        writer.post(story + "/uk", "title", "Рукавичка", "summary", "Про рукавичку.", "body", USUAL, "version", "0");
        writer.post(story + "/texts", "language", "de");
    }

    @AfterEach
    void remove() {
        picture.close();
        safeguarder.post(story + "/withdrawal");
        safeguarder.post(story + "/erasure", "sure", "yes");
    }

    @Test
    void the_pages_of_the_desk_are_light() {
        isLight(writer, story + "/uk");
        isLight(writer, story + "/de");
        isLight(writer, story + "/uk/submission");
        isLight(safeguarder, story + "/uk/reading");
        isLight(writer, "/desk/stories");
        isLight(writer, "/desk/pictures");
        isLight(writer, "/desk/pictures/" + picture.id());
        isLight(writer, "/desk/pictures/new");
    }

    private static void isLight(Member member, String path) {
        Response sent = member.request().header("Accept-Encoding", "gzip")
                .config(RestAssured.config().decoderConfig(decoderConfig().noContentDecoders())).get(path);
        assertThat(sent.statusCode()).as(path).isEqualTo(200);
        String html = new String(sent.asByteArray(), StandardCharsets.UTF_8);
        assertThat(html).startsWith("<!DOCTYPE html>");
        Weight.whole(ConfigProvider.getConfig().getValue("test.url", String.class) + path, sent.asByteArray(), html).holds(MOST);
    }
}
