package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

@QuarkusTest
class SampleTest {

    @Test
    @TestTransaction
    void every_sample_says_in_every_language_that_it_is_invented_and_is_kept_from_search_engines() {
        List<Story> samples = Story.list("sample", true);
        assertThat(samples).hasSize(6);
        for (Story sample : samples) {
            for (Language reader : Languages.all()) {
                String path = sample.readIn(reader).orElseThrow().hereFor(reader).address();
                assertThat(Visit.read(path)).as(path)
                        .containsPattern("<p class=\"notice sample-notice\" lang=\"" + reader + "\" dir=\"(ltr|rtl)\"><strong>.{10,}</strong> .{20,}<")
                        .contains("<strong>" + reader.message("sample_label") + "</strong>", "<meta name=\"robots\" content=\"noindex\">")
                        .doesNotContain("rel=\"canonical\"", "\"@type\":\"Article\"", "<link rel=\"alternate\" hreflang");
            }
        }
    }

    @Test
    @TestTransaction
    void a_sample_is_marked_in_lists_too() {
        for (Language language : Languages.all()) {
            String mark = "<span class=\"sample\">" + language.message("sample_label") + "</span>";
            assertThat(Visit.read("/" + language + "/stories").split(mark, -1)).hasSize(6 + 1);
            assertThat(Visit.read("/" + language + "/").split(mark, -1)).hasSize(4 + 1);
        }
    }

    @Test
    @TestTransaction
    void no_sample_is_in_a_feed_or_a_sitemap() {
        List<Publication> texts = Publication.list("story.sample", true);
        for (Language language : Languages.all()) {
            for (String path : List.of("stories/feed.atom", "stories/feed.json", "sitemap.xml")) {
                String found = Visit.read("/" + language + "/" + path);
                assertThat(texts).noneMatch(text -> found.contains(text.words.title()) || found.contains(text.here().absolute()));
            }
        }
    }
}
