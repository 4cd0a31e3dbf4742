package org.nonnegotiable.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PictureTest {

    @Inject
    Engine engine;

    @Test
    void a_preview_of_a_link_never_shows_a_face() {
        Picture picture = new Picture();
        picture.face = true;
        assertThat(picture.mayPreview()).isFalse();
        picture.face = false;
        assertThat(picture.mayPreview()).isTrue();
    }

    @Test
    void a_browser_may_choose_the_width_and_knows_the_sides_before() throws Exception {
        try (StoredPicture stored = StoredPicture.of("DE", 1000, 800)) {
            Picture picture = stored.get();
            String html = engine.getTemplate("media/picture").data("picture", picture, "alt", "A \"red\" <mitten>", "sizes", "100vw").render();
            assertThat(html).contains("width=\"1000\" height=\"800\"", "loading=\"lazy\"", "alt=\"A &quot;red&quot; &lt;mitten&gt;\"",
                    picture.address() + " 1000w", " 640w, ", "Photo &amp; &lt;friends&gt;", "CC BY 4.0").doesNotContain("style=");
            assertThat(picture.srcset().split(", ")).hasSize(4);
            assertThat(picture.plainAddress()).isEqualTo(picture.renditions.get(1).address());
        }
    }

    @Test
    void a_change_of_what_was_seen_is_another_picture_to_approve() {
        try (StoredPicture stored = StoredPicture.of("DE", 300, 300)) {
            Picture picture = stored.get();
            var before = picture.facts();
            picture.focalX = 10;
            assertThat(picture.facts()).isEqualTo(before);
            picture.face = !picture.face;
            assertThat(picture.facts()).isNotEqualTo(before);
        }
    }

    @Test
    void every_step_of_the_point_that_matters_has_its_place_in_the_style() throws Exception {
        String style = Files.readString(Path.of("src/main/resources/style/picture.css"));
        Picture picture = new Picture();
        assertThat(picture.focus()).isEqualTo("focus-x-50 focus-y-50");
        IntStream.rangeClosed(0, 100).filter(percent -> percent < 45 || percent > 54).forEach(percent -> {
            picture.focalX = percent;
            picture.focalY = 100 - percent == 45 ? 44 : 100 - percent;
            assertThat(style).contains("." + picture.focus().split(" ")[0] + " {", "." + picture.focus().split(" ")[1] + " {");
        });
    }
}
