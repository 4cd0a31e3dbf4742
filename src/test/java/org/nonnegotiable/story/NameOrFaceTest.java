package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.StoredPicture;

/** What pages do by themselves, whatever was approved: a face and a name never meet. */
@QuarkusTest
class NameOrFaceTest {

    private static final Instant NOW = Instant.parse("2030-01-01T10:00:00Z");
    private static final String UK = "/uk/stories/lit-uk";
    private static final String DE = "/de/stories/lit-de";

    private StoredPicture stored;
    private RealStory story;

    @BeforeEach
    void showAFace() {
        stored = StoredPicture.of("DE", 900, 600);
        stored.change(picture -> picture.face = true);
        story = RealStory.draft("lit", "uk", "de");
        story.change(one -> {
            one.embassy = "DE";
            one.take(one.facts().showing(stored.id()), one.themes);
        });
    }

    @AfterEach
    void remove() {
        story.close();
        stored.close();
    }

    private void publish() {
        story.change(one -> one.texts.forEach(text -> RealStory.publish(text, NOW)));
    }

    @Test
    void a_face_is_given_to_no_link_feed_or_search_engine_and_stands_beside_no_name() {
        publish();
        assertThat(Visit.read(UK)).contains(stored.get().address(), "<meta property=\"og:image\" content=\"https://campaign.example/card.png\">")
                .doesNotContain("https://campaign.example" + stored.get().address());
        for (String feed : List.of("/uk/stories/feed.json", "/uk/stories/feed.atom")) {
            assertThat(Visit.read(feed)).contains("lit-uk").doesNotContain("/pictures/");
        }
        for (String path : List.of(UK, DE, "/fr/stories/lit-de", "/uk/stories", "/de/stories", "/uk/", "/de/")) {
            assertThat(Visit.to(path).asString()).as(path).doesNotContain("Ім’я lit");
        }
        assertThat(Visit.read(UK)).doesNotContain("(ім’я змінено)");
    }

    @Test
    void where_the_words_of_any_language_hold_a_name_the_face_stays_away_from_all() {
        story.change(one -> {
            StoryText text = one.in(Language.fromString("de")).orElseThrow();
            Words words = text.words;
            text.take(new Words(words.slug(), words.title(), "Mila", words.summary(), words.quote(), words.alt(), false, "Und Mila lachte."), NOW);
        });
        publish();
        assertThat(Visit.to(stored.get().address()).statusCode()).isEqualTo(410);
        assertThat(List.of(Visit.read(UK), Visit.read(DE), Visit.read("/uk/stories"))).allMatch(page -> !page.contains("/pictures/"));
        assertThat(Visit.read(DE)).contains(">Mila</bdi>");
    }

    @Test
    void a_name_is_found_in_its_cases_and_not_within_another_word() {
        Words words = new Words("a", "", "", "", "", "", false, "Я бачила Марійки лист на поляні. قالت وماريا");
        assertThat(Map.of("Марійк", true, "марійки", true, "Оля", false, "ماريا", true, "", false)).allSatisfy((name, held) ->
                assertThat(words.hold(name)).as(name).isEqualTo(held));
    }
}
