package org.nonnegotiable.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class PicturePagesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T13:00:00Z");

    @Inject
    EntityManager database;

    private StoredPicture stored;

    @BeforeEach
    void store() {
        stored = StoredPicture.of("DE", 700, 500);
    }

    @AfterEach
    void remove() {
        stored.close();
    }

    @Test
    void a_picture_is_sent_while_a_place_shows_it_and_gone_from_then_on() {
        String address = stored.get().address();
        assertThat(Visit.to(address).statusCode()).as("not shown yet").isEqualTo(410);
        stored.change(picture -> picture.show("story/7/uk", NOW));
        assertThat(Visit.to(address).statusCode()).isEqualTo(200);
        assertThat(Visit.to(address).asByteArray()).startsWith(0xff, 0xd8, 0xff);
        stored.change(picture -> Picture.hide("story/7/uk"));
        assertThat(Visit.to(address).statusCode()).isEqualTo(410);
    }

    @Test
    void it_stays_while_another_language_still_shows_it() {
        stored.change(picture -> picture.show("story/7/uk", NOW));
        stored.change(picture -> picture.show("story/7/de", NOW));
        stored.change(picture -> Picture.hide("story/7/de"));
        assertThat(Visit.to(stored.get().address()).statusCode()).isEqualTo(200);
        stored.change(picture -> Picture.hide("story/77"));
        stored.change(picture -> picture.show("story/70/uk", NOW));
        stored.change(picture -> Picture.hide("story/70/uk"));
        assertThat(Visit.to(stored.get().address()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_withdrawn_story_shows_its_picture_in_no_language_and_in_no_width() {
        stored.change(picture -> picture.show("story/7/uk", NOW));
        stored.change(picture -> picture.show("story/7/de", NOW));
        List<String> addresses = stored.get().renditions.stream().map(Rendition::address).toList();
        assertThat(addresses).hasSize(3).allMatch(address -> Visit.to(address).statusCode() == 200);
        stored.change(picture -> Picture.hide("story/7"));
        assertThat(addresses).allMatch(address -> Visit.to(address).statusCode() == 410);
    }

    @Test
    void a_place_shows_one_picture_at_a_time() {
        try (StoredPicture other = StoredPicture.of("DE", 710, 500)) {
            stored.change(picture -> picture.show("story/7/uk", NOW));
            other.change(picture -> picture.show("story/7/uk", NOW));
            assertThat(Visit.to(stored.get().address()).statusCode()).isEqualTo(410);
            assertThat(Visit.to(other.get().address()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_same_picture_of_another_embassy_is_not_hidden_with_it() {
        try (StoredPicture other = StoredPicture.of("FR", 700, 500)) {
            assertThat(other.get().address()).isEqualTo(stored.get().address());
            other.change(picture -> picture.show("story/8/fr", NOW));
            stored.change(Picture::erase);
            assertThat(Visit.to(other.get().address()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_erased_picture_has_left_no_byte_and_no_row() {
        stored.change(picture -> picture.show("story/7/uk", NOW));
        String address = stored.get().address();
        stored.change(Picture::erase);
        assertThat(Visit.to(address).statusCode()).isEqualTo(410);
        assertThat(QuarkusTransaction.requiringNew().call(() -> List.of(Picture.count(), Rendition.count(), Showing.count())))
                .containsOnly(0L);
    }

    @Test
    void no_cache_keeps_it_for_longer_than_a_minute_and_no_search_engine_at_all() {
        stored.change(picture -> picture.show("story/7/uk", NOW));
        for (int i = 0; i < 2; i++) { // new, then kept
            Response answer = Visit.to(stored.get().address(), "Accept", "text/html");
            assertThat(answer.contentType()).isEqualTo("image/jpeg");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(answer.headers().getValues("Vary")).hasSizeLessThanOrEqualTo(1);
            String caching = answer.header("Cache-Control");
            assertThat(caching).startsWith("public, max-age=").doesNotContain("immutable", "stale-if-error", "s-maxage");
            assertThat(Pattern.compile("\\d+").matcher(caching).results().mapToInt(age -> Integer.parseInt(age.group())).sum()).isLessThanOrEqualTo(60);
            assertThat(Visit.to(stored.get().address(), "If-None-Match", answer.header("ETag")).statusCode()).isEqualTo(304);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pictures/1.jpg", "/pictures/ABCDEF.jpg",
        "/pictures/0000000000000000000000000000000000000000000000000000000000000000.php"})
    void an_address_that_is_none_is_not_found(String address) {
        assertThat(Visit.to(address).statusCode()).isIn(400, 404);
    }

    @Test
    void nobody_finds_out_whether_a_picture_lies_here() {
        Response unknown = Visit.to("/pictures/" + "0".repeat(64) + ".jpg");
        Response hidden = Visit.to(stored.get().address());
        assertThat(unknown.statusCode()).isEqualTo(hidden.statusCode()).isEqualTo(410);
        assertThat(unknown.asString()).isEqualTo(hidden.asString());
        assertThat(unknown.header("Cache-Control")).isEqualTo(hidden.header("Cache-Control"));
    }

    @Test
    void bytes_are_not_read_with_the_picture() {
        QuarkusTransaction.requiringNew().run(() -> {
            Picture picture = database.find(Picture.class, stored.id());
            assertThat(picture.renditions).hasSize(3).noneMatch(rendition -> Hibernate.isPropertyInitialized(rendition, "bytes"));
        });
    }
}
