package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

@QuarkusTest
class PublishedStoryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String EN = "https://campaign.example/en/stories/real-en";
    private static final String UK = "https://campaign.example/uk/stories/real-uk";

    private RealStory story;

    @BeforeEach
    void publish() {
        story = RealStory.published("real", NOW, "en", "uk");
    }

    @AfterEach
    void remove() {
        story.close();
    }

    @Test
    void its_page_shows_the_words_and_nothing_finer_than_band_oblast_and_month() {
        String page = Visit.read("/en/stories/real-en");
        assertThat(page).contains("Title &amp; &lt;real-en&gt;", "Quote of real-en", "Body of <em>real-en</em>",
                "aria-label=\"Drawing of real-en\"",
                "10 to 13 years old", "Kherson Oblast", "<time datetime=\"2025-08\">August 2025</time>");
        assertThat(page).doesNotContain("Title & <", "sample-notice", "noindex", "2025-08-");
        assertThat(page).contains("<a href=\"/en/embassies\">Tell any embassy of Ukraine</a>");
    }

    @Test
    void readers_of_every_language_learn_that_the_name_is_changed_and_how_the_child_asks_for_withdrawal() {
        assertThat(Languages.all()).hasSizeGreaterThan(10).allSatisfy(language -> {
            String page = Visit.read("/" + language + "/stories/" + (language.tag().equals("uk") ? "real-uk" : "real-en"));
            assertThat(page).contains("(" + language.message("name_changed") + ")", language.message("story_withdraw"),
                    "<a href=\"/" + language + "/embassies\">" + language.message("story_withdraw_how") + "</a>");
        });
    }

    @Test
    void its_page_names_its_versions_for_search_engines() {
        assertThat(Visit.read("/uk/stories/real-uk")).contains("<link rel=\"canonical\" href=\"" + UK + "\">",
                "<link rel=\"alternate\" hreflang=\"uk\" href=\"" + UK + "\">",
                "<link rel=\"alternate\" hreflang=\"en\" href=\"" + EN + "\">",
                "<link rel=\"alternate\" hreflang=\"x-default\" href=\"" + EN + "\">").doesNotContain("hreflang=\"ja\" href=\"https");
        assertThat(Visit.read("/ja/stories/real-en")).contains("noindex").doesNotContain("rel=\"canonical\"");
    }

    @Test
    void machines_read_it_as_an_article_that_names_nobody() {
        String page = Visit.read("/en/stories/real-en");
        String data = page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        assertThat(data).doesNotContain("<", "Ім’я");
        assertThat(JsonPath.from(data).<String, Object>getMap("")).containsEntry("@context", "https://schema.org")
                .containsEntry("@type", "Article")
                .containsEntry("headline", "Title & <real-en>").containsEntry("inLanguage", "en").containsEntry("url", EN)
                .containsEntry("datePublished", "2026-11-23T10:00:00Z");
    }

    @Test
    void a_feed_reader_finds_it_in_atom() throws Exception {
        assertThat(Visit.to("/en/stories/feed.atom").contentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(Visit.read("/en/stories/feed.atom")));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Stories of Ukrainian children");
        assertThat(feed.getPublishedDate()).isEqualTo(Date.from(NOW));
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> is(entry));
    }

    private static void is(SyndEntry entry) {
        assertThat(entry.getTitle()).isEqualTo("Title & <real-en>");
        assertThat(entry.getLink()).isEqualTo(EN);
        assertThat(entry.getUri()).isEqualTo(EN);
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(NOW));
        assertThat(entry.getContents().get(0).getValue()).contains("<p>Body of <em>real-en</em></p>");
    }

    @Test
    void a_feed_reader_finds_it_in_json() {
        JsonPath feed = Visit.to("/uk/stories/feed.json").jsonPath();
        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getString("language")).isEqualTo("uk");
        assertThat(feed.getString("feed_url")).isEqualTo("https://campaign.example/uk/stories/feed.json");
        assertThat(feed.<Map<String, String>>getList("items")).singleElement().satisfies(item -> assertThat(item).containsEntry("id", UK)
                .containsEntry("url", UK).containsEntry("title", "Title & <real-uk>")
                .containsEntry("date_published", "2026-11-23T10:00:00Z")
                .containsEntry("content_html", "<p>Body of <em>real-uk</em></p>\n"));
    }

    @Test
    void a_feed_without_stories_is_a_feed_all_the_same() throws Exception {
        assertThat(new SyndFeedInput().build(new StringReader(Visit.read("/ja/stories/feed.atom"))).getEntries()).isEmpty();
        assertThat(Visit.to("/ja/stories/feed.json").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void a_sitemap_that_the_index_names_lists_it_in_its_languages_with_its_versions_and_in_no_other() {
        String version = "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>";
        assertThat(Visit.read(sitemap())).contains("<url><loc>" + EN + "</loc>" + version.formatted("uk", UK)
                + version.formatted("en", EN) + version.formatted("x-default", EN) + "</url>");
        assertThat(Visit.read(sitemap())).contains("<loc>" + UK + "</loc>").doesNotContain("/ja/stories/real-");
        assertThat(Visit.read("/sitemap.xml")).contains("<loc>https://campaign.example" + sitemap() + "</loc>");
        assertThat(Visit.read("/en/sitemap.xml")).doesNotContain("real-");
    }

    private String sitemap() {
        return "/sitemap-stories-" + story.in("en").story.id / 200 + ".xml";
    }

    @Test
    void what_is_published_first_gives_the_day_of_the_story_and_a_correction_gives_the_change() {
        Instant later = NOW.plusSeconds(86_400);
        story.change(one -> one.in(Language.fromString("uk")).orElseThrow().publish("hash", later));
        assertThat(story.in("uk").publishedAt).isEqualTo(NOW);
        assertThat(story.in("uk").changedAt).isEqualTo(later);
        assertThat(story.in("en").publishedAt).isEqualTo(NOW);
        assertThat(Visit.to("/en/stories/feed.json").jsonPath().getString("items[0].date_modified")).isEqualTo("2026-11-23T10:00:00Z");
    }
}
