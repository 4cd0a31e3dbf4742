package org.nonnegotiable.press;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Markup;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.counter.Reading;
import org.nonnegotiable.counter.Series;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

@QuarkusTest
class BadgePagesTest {

    private static final int INK = 0xFF12233D;
    private static final int WHEAT = 0xFFF2B705;

    @Test
    void a_picture_is_drawn_in_every_language() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Set<String> different = new HashSet<>();
        for (Language language : Languages.all()) {
            byte[] bytes = given().get("/badge/" + language + "/returned.png").then().statusCode(200).extract().asByteArray();
            Files.write(folder.resolve("badge-" + language + ".png"), bytes);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(image.getWidth()).isEqualTo(960);
            assertThat(bytes.length).as("bytes, %s", language).isLessThan(30_000);
            assertThat(image.getHeight()).isBetween(300, 800);
            assertThat(share(image, INK)).as("ink, " + language).isBetween(.005, .3);
            assertThat(share(image, WHEAT)).as("rule, " + language).isBetween(.003, .1);
            different.add(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        assertThat(different).hasSameSizeAs(Languages.all());
    }

    @Test
    @TestTransaction
    void the_fonts_have_every_letter_of_every_badge() {
        for (Language language : Languages.all()) {
            for (Figure figure : Figure.all()) {
                Series series = Series.of(figure);
                for (Reading reading : series.entries()) {
                    Badge badge = Badge.of(new Cited(series, reading, true, language, LocalDate.of(2026, 11, 23)));
                    assertThat(badge.rows()).allSatisfy(row -> assertThat(Lettering.missing(row.text())).as(row.text()).isEmpty());
                }
            }
        }
        assertThat(Lettering.missing("1\u0e01")).containsExactly("\u0e01");
    }

    @Test
    void the_drawing_carries_number_day_speaker_and_source_in_text() {
        Response badge = given().get("/badge/en/returned.svg?at=2025-07-25");
        assertThat(badge.contentType()).startsWith("image/svg+xml");
        assertThat(badge.asString()).contains(">1,458<", ">as of 25 July 2025<", ">stated by President&#39;s Office / D. Zarivna<",
                ">source: Interfax-Ukraine<", "#ChildrenAreNonNegotiable").doesNotContain("style=", "<style", "<script");
        assertThat(given().get("/badge/ar/returned.svg").asString()).contains("direction=\"rtl\"", "xml:lang=\"ar\"", "٢٬٠٠٠");
    }

    @Test
    void the_drawing_is_what_the_standard_says() {
        Markup.check(java.util.Map.of("badge.svg", given().get("/badge/he/under-occupation.svg").asString()));
    }

    @Test
    void other_sites_may_show_it() {
        for (String path : new String[] {"/badge/en/returned.png", "/badge/en/returned.png", "/badge/en/returned.svg"}) {
            assertThat(given().get(path).headers().getValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        }
    }

    private static double share(BufferedImage image, int colour) {
        int[] points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.stream(points).filter(point -> point == colour).count() / (double) points.length;
    }
}
