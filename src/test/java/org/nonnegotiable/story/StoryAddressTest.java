package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

@QuarkusTest
class StoryAddressTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void a_story_has_an_address_of_its_own_in_each_language_and_the_switcher_knows_it() {
        assertThat(Visit.read("/uk/stories/друга-рукавичка")).contains("Друга рукавичка", "<a href=\"/en/stories/the-other-mitten\"");
        assertThat(Visit.read("/en/stories/the-other-mitten")).contains("The other mitten", "<a href=\"/uk/stories/друга-рукавичка\"",
                "<a href=\"/ja/stories/the-other-mitten\"");
    }

    @Test
    void the_address_of_another_language_leads_to_ones_own() {
        leads("/uk/stories/the-other-mitten", "/uk/stories/друга-рукавичка");
        leads("/en/stories/друга-рукавичка", "/en/stories/the-other-mitten");
        leads("/ja/stories/друга-рукавичка", "/ja/stories/the-other-mitten");
    }

    @Test
    void a_language_without_the_story_shows_another_one_s_and_says_so() {
        assertThat(Visit.read("/ja/stories/the-other-mitten")).contains("<html lang=\"ja\"", "この文章の日本語版はまだありません。表示している言語：英語",
                "<article class=\"story\" lang=\"en\" dir=\"ltr\">", "<meta name=\"robots\" content=\"noindex\">");
        assertThat(Visit.read("/he/stories/the-word-that-swings")).contains("<html lang=\"he\" dir=\"rtl\"",
                "<article class=\"story\" lang=\"en\" dir=\"ltr\">");
        assertThat(Visit.read("/uk/stories/друга-рукавичка")).contains("<article class=\"story\">")
                .doesNotContain("Українською цього тексту ще немає");
    }

    @Test
    void an_old_address_leads_to_the_new_one_for_ever() {
        try (RealStory story = RealStory.published("moving", NOW, "en", "uk")) {
            story.change(one -> RealStory.move(text(one, "en"), "second", NOW));
            story.change(one -> RealStory.move(text(one, "en"), "третя-адреса", NOW));
            leads("/en/stories/moving-en", "/en/stories/третя-адреса");
            leads("/en/stories/second", "/en/stories/третя-адреса");
            leads("/ja/stories/moving-en", "/ja/stories/третя-адреса");
            leads("/uk/stories/moving-en", "/uk/stories/moving-uk");
            assertThat(Visit.to("/en/stories/moving-en").header("Cache-Control")).doesNotContain("immutable").contains("max-age=30");
            story.change(one -> RealStory.move(text(one, "en"), "second", NOW));
            assertThat(Visit.to("/en/stories/second").statusCode()).isEqualTo(200);
            leads("/en/stories/третя-адреса", "/en/stories/second");
        }
    }

    @Test
    void a_draft_is_at_no_address() {
        try (RealStory story = RealStory.draft("drafted", "en", "uk")) {
            nowhere("drafted", 404);
            assertThat(Visit.read("/en/stories")).doesNotContain("drafted-en");
            story.change(one -> RealStory.publish(text(one, "uk"), NOW));
            assertThat(Visit.read("/uk/stories/drafted-uk")).contains("Quote of drafted-uk").doesNotContain("/en/stories/drafted-en");
            assertThat(Visit.to("/en/stories/drafted-en").statusCode()).isEqualTo(404);
            story.change(one -> text(one, "uk").unpublish());
            nowhere("drafted", 404);
        }
    }

    @Test
    void a_withdrawn_story_is_gone_everywhere() {
        try (RealStory story = RealStory.published("recalled", NOW, "en", "uk")) {
            story.change(one -> RealStory.move(text(one, "en"), "recalled-moved", NOW));
            assertThat(Visit.to("/en/stories/recalled-moved").statusCode()).isEqualTo(200);
            assertThat(Visit.read("/en/stories")).contains("recalled-moved");
            String sitemap = "/sitemap-stories-" + story.in("en").story.id / 200 + ".xml";
            assertThat(Visit.read(sitemap)).contains("recalled-moved");
            story.change(one -> one.withdraw(NOW));
            assertThat(Visit.to(sitemap).statusCode()).as("without a story there is no such sitemap").isEqualTo(404);
            nowhere("recalled", 410);
            assertThat(Visit.to("/en/stories/recalled-moved").statusCode()).isEqualTo(410);
            for (String path : new String[] {"/en/", "/en/stories", "/en/stories?theme=school", "/en/stories/feed.atom",
                "/en/stories/feed.json", "/sitemap.xml", "/uk/stories", "/uk/stories/feed.atom", "/ja/stories"}) {
                assertThat(Visit.read(path)).as(path).doesNotContain("recalled-");
            }
        }
    }

    /** At each address it had, in each language: the same neutral page. */
    private static void nowhere(String name, int status) {
        for (Language language : Languages.all()) {
            for (String slug : new String[] {name + "-en", name + "-uk"}) {
                Response answer = Visit.to("/" + language + "/stories/" + slug);
                assertThat(answer.statusCode()).as(language + " " + slug).isEqualTo(status);
                assertThat(answer.asString()).contains("<html lang=\"" + language + "\"", "noindex").doesNotContain(name);
            }
        }
    }

    private static void leads(String from, String to) {
        Response answer = Visit.to(from);
        assertThat(answer.statusCode()).as(from).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo(URI.create(to).toASCIIString());
    }

    private static StoryText text(Story story, String tag) {
        return story.in(Language.fromString(tag)).orElseThrow();
    }
}
