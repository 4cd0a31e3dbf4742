package org.nonnegotiable.press;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.counter.Kind;
import org.nonnegotiable.counter.Reading;
import org.nonnegotiable.edition.Cramped;

@QuarkusTest
@TestProfile(Cramped.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsTest {

    private static final String READINGS = "/counter/feed";
    private static final String CHANGES = "/corrections/feed";

    private Reading wrong;

    @BeforeAll
    void a_reading_that_was_revised_corrected_and_withdrawn() {
        wrong = Entered.update("returned-portal", "2026-03-10", 2123, "<b>checked</b> & right", Instant.parse("2026-03-10T10:00:00Z"));
        Entered.amendment(wrong, Kind.CORRECTION, 2132, "digits swapped", Instant.parse("2026-03-11T10:00:00Z"));
        Entered.amendment(wrong, Kind.REVISION, 2133, "the source said so", Instant.parse("2026-03-12T10:00:00Z"));
        Entered.amendment(wrong, Kind.WITHDRAWAL, 2133, "never stated", Instant.parse("2026-03-13T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ar"})
    void a_feed_reader_understands_both_feeds_in_each_language(String language) throws Exception {
        for (String feed : List.of(READINGS, CHANGES)) {
            SyndFeed atom = atom(language + feed);
            JsonNode json = json(language + feed);
            assertThat(atom.getFeedType()).isEqualTo("atom_1.0");
            assertThat(atom.getEntries().stream().map(SyndEntry::getUri)).isNotEmpty().doesNotHaveDuplicates()
                    .containsExactlyElementsOf(json.path("items").findValuesAsText("id"))
                    .allMatch(id -> id.matches("https://campaign.example/" + language + "/counter/[a-z-]+/[0-9-]{10}#entry-[0-9]+"));
            assertThat(json.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(json.path("language").asText()).isEqualTo(language);
        }
    }

    @Test
    void the_newest_comes_first_with_day_speaker_source_and_kind() throws Exception {
        SyndEntry newest = atom("en" + READINGS).getEntries().get(0);
        assertThat(newest.getCategories().get(0).getName()).isEqualTo("withdrawal");
        SyndEntry update = atom("en" + READINGS).getEntries().get(3);
        assertThat(update.getUri()).endsWith("/en/counter/returned-portal/2026-03-10#entry-" + wrong.position);
        assertThat(update.getTitle()).contains("2,123", "as of 10 March 2026");
        assertThat(update.getContents().get(0).getValue()).contains("Update", "stated by D. Lubinets (Ombudsman)", "https://example.org/",
                "<b>checked</b> & right", "amended since");
        assertThat(update.getPublishedDate().toInstant()).isEqualTo("2026-03-10T10:00:00Z");
        assertThat(update.getUpdatedDate().toInstant()).isEqualTo("2026-03-13T10:00:00Z");
    }

    @Test
    void corrections_are_all_kinds_of_change_but_updates_and_say_what_it_was_and_why() throws Exception {
        List<SyndEntry> changes = atom("en" + CHANGES).getEntries();
        assertThat(changes.stream().map(entry -> entry.getCategories().get(0).getName())).containsExactly("withdrawal", "revision", "correction");
        assertThat(changes.get(2).getContents().get(0).getValue()).contains("Correction of our error", "It was: 2,123", "digits swapped");
        assertThat(json("en" + CHANGES).path("items").get(2).path("_reading").path("corrects").asLong()).isEqualTo(wrong.position);
    }

    @Test
    void the_interface_says_what_amended_what_and_when_the_newest_was_recorded() {
        var readings = given().get("/api/v1/figures/returned-portal/readings.json");
        assertThat(readings.header("Last-Modified")).isEqualTo("Fri, 13 Mar 2026 10:00:00 GMT");
        assertThat(readings.jsonPath().getLong("readings.find { it.position == %d }.amended_by".formatted(wrong.position)))
                .isEqualTo(wrong.position + 3);
        assertThat(readings.asString()).doesNotContain("Olena", "Taras");
    }

    private static SyndFeed atom(String path) throws Exception {
        var answer = given().get("/" + path + ".atom");
        assertThat(answer.contentType()).startsWith("application/atom+xml");
        return new SyndFeedInput().build(new StringReader(answer.asString()));
    }

    private static JsonNode json(String path) throws Exception {
        var answer = given().get("/" + path + ".json");
        assertThat(answer.contentType()).startsWith("application/feed+json");
        return new ObjectMapper().readTree(answer.asString());
    }
}
