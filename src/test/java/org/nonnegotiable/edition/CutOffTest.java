package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.story.RealStory;

/** A node that cannot read the edition, which here has another name for as long as a test takes. */
@QuarkusTest
class CutOffTest {

    /** Noon, so that the day does not end meanwhile. */
    private static final Instant THEN = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    Edition edition;
    @Inject
    Shelf shelf;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    /** Which one it is, the story's number says. */
    private static final String SITEMAP = "the sitemap of stories";

    private RealStory story;

    @BeforeEach
    void a_story_is_public() {
        clock(Duration.ZERO);
        story = RealStory.published("cut-off", Instant.parse("2026-11-01T10:00:00Z"), "en", "de");
    }

    @AfterEach
    void gone() {
        story.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/stories/cut-off-en", "/de/stories/cut-off-de", "/uk/stories/cut-off-en", "/en/stories",
            "/en/stories?theme=school", "/en/stories/feed.atom", "/en/stories/feed.json", SITEMAP})
    void for_ten_minutes_it_shows_what_it_kept_and_then_no_real_story(String path) throws SQLException {
        String address = path.equals(SITEMAP) ? "/sitemap-stories-" + story.in("en").story.id / 200 + ".xml" : path;
        String kept = Visit.read(address);
        cutOff(() -> {
            clock(Duration.ofMinutes(9));
            assertThat(Visit.read(address)).isEqualTo(kept);
            clock(Duration.ofMinutes(10).plusSeconds(1));
            Response refused = Visit.to(address);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.asString()).doesNotContain("cut-off").isNotEmpty();
            assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        });
        assertThat(Visit.read(address)).contains("cut-off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/counter", "/en/stories/the-other-mitten", "/en/about", "/en/milestones"})
    void everything_else_goes_on(String path) throws SQLException {
        String kept = Visit.read(path);
        cutOff(() -> {
            clock(Duration.ofHours(3));
            assertThat(Visit.read(path)).isEqualTo(kept);
        });
    }

    @Test
    void the_front_page_leads_to_the_counter() throws SQLException {
        Visit.read("/en/");
        cutOff(() -> {
            clock(Duration.ofMinutes(11));
            Response answer = Visit.to("/en/");
            assertThat(answer.statusCode()).isEqualTo(307);
            assertThat(answer.header("Location")).endsWith("/en/counter");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        });
    }

    @Test
    void what_was_not_kept_is_not_made_either() throws SQLException {
        cutOff(() -> {
            clock(Duration.ofMinutes(11));
            assertThat(Visit.to("/fr/stories/cut-off-en").statusCode()).isEqualTo(503);
        });
    }

    @Test
    void what_was_withdrawn_is_not_even_kept() {
        Visit.read("/en/stories/cut-off-en");
        assertThat(shelf.current("/en/stories/cut-off-en")).isNotNull();
        story.change(one -> one.withdraw(THEN));
        assertThat(shelf.texts()).noneMatch(text -> text.contains("cut-off"));
    }

    private interface Deed {
        void run() throws SQLException;
    }

    private void cutOff(Deed deed) throws SQLException {
        execute("RENAME TABLE edition TO edition_elsewhere");
        try {
            deed.run();
        } finally {
            execute("RENAME TABLE edition_elsewhere TO edition");
            clock(Duration.ZERO);
            while (edition.isCutOff()) {
                Thread.onSpinWait();
            }
        }
    }

    private void execute(String statement) throws SQLException {
        try (var owner = DriverManager.getConnection(url, "owner", password); var order = owner.createStatement()) {
            order.execute(statement);
        }
    }

    private static void clock(Duration later) {
        QuarkusMock.installMockForType(Clock.fixed(THEN.plus(later), ZoneOffset.UTC), Clock.class);
    }
}
