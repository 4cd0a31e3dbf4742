package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.browser.Weight;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.Picture;
import org.nonnegotiable.media.StoredPicture;

/** The picture of a story: where it is shown, until when, and what never stands beside it. */
@QuarkusTest
class IllustrationTest {

    private static final Instant NOW = Instant.parse("2030-01-01T10:00:00Z");
    private static final String UK = "/uk/stories/lit-uk";
    private static final String DE = "/de/stories/lit-de";

    @ConfigProperty(name = "test.url")
    String site;

    private StoredPicture stored;
    private RealStory story;

    @BeforeEach
    void illustrate() {
        stored = StoredPicture.of("DE", 900, 600);
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

    private int picture() {
        return Visit.to(stored.get().address()).statusCode();
    }

    @Test
    void nobody_can_fetch_it_before_the_story_is_published() {
        assertThat(picture()).isEqualTo(410);
        publish();
        assertThat(picture()).isEqualTo(200);
    }

    @Test
    void the_page_and_the_lists_show_it_with_whom_it_is_from_and_words_for_those_who_do_not_see_it() {
        publish();
        for (String path : List.of(UK, "/uk/stories", "/uk/")) {
            assertThat(Visit.read(path)).as(path).contains(stored.get().address() + " 900w", "width=\"900\" height=\"600\"", "alt=\"Drawing of lit-uk\"",
                    "Photo &amp; &lt;friends&gt;", "CC BY 4.0");
        }
        assertThat(Visit.read(DE)).contains("alt=\"Drawing of lit-de\"").containsPattern("<img src=\"/pictures/[^>]+fetchpriority=\"high\"");
        assertThat(Visit.read("/uk/stories")).containsPattern("<img src=\"/pictures/[^>]+loading=\"lazy\"");
        assertThat(Visit.read("/fr/stories")).as("in another language").containsPattern("alt=\"Drawing of lit-(uk|de)\" lang=\"(uk|de)\"");
    }

    @Test
    void what_a_page_asks_of_it_again_and_again_is_found_once() {
        publish();
        Desk.<Void>in(() -> {
            Statistics asked = Publication.getEntityManager().unwrap(Session.class).getSessionFactory().getStatistics();
            asked.setStatisticsEnabled(true);
            Publication text = Publication.find("words.slug", "lit-de").firstResult();
            Publication.getEntityManager().clear();
            text.story.child = Long.MAX_VALUE;
            assertThat(text.preview()).as("nobody allowed it").isNull();
            long before = asked.getPrepareStatementCount();
            assertThat(text.preview()).isNull();
            assertThat(text.isSocial()).isFalse();
            assertThat(text.isNamed()).isTrue();
            assertThat(asked.getPrepareStatementCount()).isEqualTo(before);
            asked.setStatisticsEnabled(false);
            return null;
        });
    }

    @Test
    void a_text_may_say_that_it_only_decorates() {
        story.change(one -> {
            StoryText text = one.in(Language.fromString("de")).orElseThrow();
            Words words = text.words;
            text.take(new Words(words.slug(), words.title(), words.name(), words.summary(), words.quote(), "", true, words.body()), NOW);
        });
        publish();
        assertThat(Visit.read(DE)).containsPattern("<img src=\"/pictures/[^>]+ alt=\"\"").doesNotContain("og:image:alt");
        assertThat(Visit.read(UK)).contains("alt=\"Drawing of lit-uk\"");
    }

    @Test
    void it_stays_while_one_language_shows_it_and_is_gone_in_every_size_once_the_story_is_withdrawn() {
        publish();
        story.change(one -> one.in(Language.fromString("de")).orElseThrow().unpublish());
        assertThat(picture()).isEqualTo(200);
        List<String> sizes = Pattern.compile("/pictures/[0-9a-f]{64}.jpg").matcher(Visit.read(UK)).results().map(found -> found.group()).distinct().toList();
        assertThat(sizes).hasSizeGreaterThan(1).allMatch(address -> Visit.to(address).statusCode() == 200);
        Long id = Desk.in(() -> Story.referred("lit").orElseThrow().id);
        assertThat(Cast.coordinator().post("/desk/stories/" + id + "/withdrawal").statusCode()).isEqualTo(303);
        assertThat(sizes).allMatch(address -> Visit.to(address).statusCode() == 410);
        assertThat(Visit.to(UK).statusCode()).isEqualTo(410);
    }

    @Test
    void another_picture_is_shown_once_the_story_is_published_with_it_and_the_first_is_gone() {
        publish();
        try (StoredPicture other = StoredPicture.of("DE", 910, 600)) {
            story.change(one -> one.take(one.facts().showing(other.id()), one.themes));
            assertThat(picture()).isEqualTo(200);
            assertThat(Visit.to(other.get().address()).statusCode()).isEqualTo(410);
            publish();
            assertThat(picture()).isEqualTo(410);
            assertThat(Visit.to(other.get().address()).statusCode()).isEqualTo(200);
            story.change(one -> one.take(one.facts().showing(null), one.themes));
            publish();
            assertThat(Visit.to(other.get().address()).statusCode()).isEqualTo(410);
            assertThat(Visit.read(UK)).doesNotContain("/pictures/");
        }
    }

    @Test
    void links_feeds_and_search_engines_are_given_it() {
        publish();
        String address = "https://campaign.example" + stored.get().address();
        assertThat(Visit.read(UK)).contains("<meta property=\"og:image\" content=\"" + address + "\">", "<meta property=\"og:image:width\" content=\"900\">",
                "<meta property=\"og:image:alt\" content=\"Drawing of lit-uk\">", "\"image\":\"" + address + "\"").doesNotContain("/card.png");
        assertThat(Visit.to("/uk/stories/feed.json").jsonPath().getString("items[0].image")).isEqualTo(address);
        assertThat(Visit.read("/uk/stories/feed.atom")).contains("<link rel=\"enclosure\" type=\"image/jpeg\" href=\"" + address + "\"/>");
        assertThat(Visit.read("/uk/stories")).contains("/card.png");
    }

    @Test
    void erasing_it_leaves_no_row_that_refers_to_it() {
        publish();
        String address = stored.get().address();
        story.change(one -> new Illustration(one).erase());
        assertThat(Visit.to(address).statusCode()).isEqualTo(410);
        assertThat(Desk.<Long>in(() -> Picture.count("id", stored.id()) + Story.count("facts.picture", stored.id()))).isZero();
        assertThat(Visit.read(UK)).doesNotContain("/pictures/");
    }

    @Test
    void what_another_story_uses_is_kept_for_it() {
        try (RealStory other = RealStory.draft("lit-too", "uk")) {
            other.change(one -> one.take(one.facts().showing(stored.id()), one.themes));
            other.change(one -> one.texts.forEach(text -> RealStory.publish(text, NOW)));
            publish();
            story.change(one -> new Illustration(one).erase());
            assertThat(picture()).isEqualTo(200);
            assertThat(Visit.read("/uk/stories/lit-too-uk")).contains(stored.get().address());
        }
    }

    @Test
    void a_picture_that_a_draft_uses_cannot_be_removed() {
        var writer = Cast.writer("DE");
        assertThat(writer.post("/desk/pictures/" + stored.id() + "/removal").header("Location")).endsWith("/desk/pictures/" + stored.id());
        assertThat(stored.get()).isNotNull();
    }

    @Test
    void the_first_view_is_no_heavier_than_any_other_page() {
        publish();
        List.of(UK, DE, "/uk/stories", "/uk/").forEach(path -> Weight.check(site.replaceAll("/$", "") + path));
    }
}
