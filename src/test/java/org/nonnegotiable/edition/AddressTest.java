package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.edition.WaitingPage.PERMITS;
import static org.nonnegotiable.edition.WaitingPage.RENDERED;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.browser.Visit;

/** Which addresses are one page, and what is kept of addresses that have none. */
@QuarkusTest
class AddressTest {

    @Inject
    Edition edition;
    @Inject
    Shelf shelf;
    @Inject
    Shapes shapes;

    @BeforeEach
    void nothing_is_kept() {
        PERMITS.release(1000);
        Stillness.settle();
        RENDERED.set(0);
    }

    @AfterEach
    void no_permits() {
        PERMITS.drainPermits();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?colour=red&size=1", "?size=1&colour=red", "?utm_source=x&size=1&at=2&colour=red", "?size=1&colour=red&size=2", "?size=%31&colour=red"})
    void the_order_of_parameters_and_strange_ones_make_no_other_page(String query) {
        Visit.read("/waiting/a?size=1&colour=red");
        assertThat(Visit.read("/waiting/a" + query)).isEqualTo("a 1 red");
        assertThat(RENDERED).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?size=1", "?size=2&colour=red", "?size=1&colour=Red", "?size=1&colour=", "?size=1&colour=red%26size"})
    void what_a_page_reads_makes_another(String query) {
        Visit.read("/waiting/a?size=1&colour=red");
        Visit.read("/waiting/a" + query);
        assertThat(RENDERED).hasValue(2);
    }

    @Test
    void an_address_that_is_too_long_is_answered_and_not_kept() {
        String path = "/waiting/a?size=" + "1".repeat(2000);
        Visit.read(path);
        Visit.read(path);
        assertThat(RENDERED).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({"/en/, true", "/en/stories, true", "/en/stories/a, true", "/en/about, true", "/api/v1/figures.json, true", "/desk, false", "/desk/stories, false",
        "/en/counter/returned/cite, true", "/, false", "/a/b/c/d/e/f, false", "/embed/uk/returned, true", "/uk/counter/returned/2025-07-25/cite.bib, true"})
    void what_is_a_public_page_is_known_by_its_path(String path, boolean known) {
        assertThat(shapes.of(path) != null).isEqualTo(known);
    }

    @Test
    void each_page_knows_its_own_parameters() {
        assertThat(shapes.of("/en/stories").parameters()).containsExactly("after", "theme");
        assertThat(shapes.of("/en/").parameters()).isEmpty();
        assertThat(shapes.of("/oembed").parameters()).containsExactly("format", "maxheight", "maxwidth", "url");
        assertThat(shapes.of("/api/v1/figures/returned/readings.csv").parameters()).containsExactly("from", "in_series", "to");
        assertThat(shapes.of("/api/v1/figures/returned/readings").kept()).isFalse();
    }

    @Test
    void that_there_is_nothing_is_kept_for_the_edition_and_no_longer() {
        assertThat(Visit.to("/waiting/none").statusCode()).isEqualTo(404);
        assertThat(Visit.to("/waiting/none").statusCode()).isEqualTo(404);
        assertThat(RENDERED).hasValue(1);
        nothing_is_kept();
        assertThat(Visit.to("/waiting/none").statusCode()).isEqualTo(404);
        assertThat(RENDERED).hasValue(1);
        assertThat(Visit.to("/waiting/none").header("Cache-Control")).isEqualTo("public, max-age=30");
        assertThat(Visit.to("/waiting/none").header("ETag")).isNull();
    }

    @Test
    void a_first_and_a_second_refusal_are_the_same() {
        for (String path : new String[] {"/uk/nothing-here", "/api/v1/figures/none.json", "/uk/stories/the-other-mitten"}) {
            var first = Visit.to(path);
            var second = Visit.to(path);
            assertThat(second.statusCode()).isEqualTo(first.statusCode());
            assertThat(second.asString()).isEqualTo(first.asString());
            assertThat(second.headers().asList().stream().map(Object::toString).map(String::toLowerCase).sorted())
                    .isEqualTo(first.headers().asList().stream().map(Object::toString).map(String::toLowerCase).sorted().toList());
        }
    }

    @Test
    void a_hundred_thousand_addresses_that_are_asked_for_once_do_not_push_out_what_everybody_reads() {
        byte[] bytes = new byte[4000];
        Page page = Page.of(bytes, false, java.util.Map.of(), edition.current());
        shelf.keep("/read-by-all", page);
        for (int stranger = 0; stranger < 100_000; stranger++) {
            shelf.keep("/asked-for-once/" + stranger, page);
            shelf.keep("/nothing/" + stranger, Page.refusal(404, bytes, java.util.Map.of(), edition.current()));
            if (stranger % 20 == 0) {
                assertThat(shelf.current("/read-by-all")).isNotNull();
            }
        }
        shelf.settle();
        assertThat(shelf.current("/read-by-all")).isNotNull();
        assertThat(shelf.bytes()).isLessThan(69L << 20);
    }
}
