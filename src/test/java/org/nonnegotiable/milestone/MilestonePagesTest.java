package org.nonnegotiable.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

@QuarkusTest
class MilestonePagesTest {

    @Test
    @TestTransaction
    void every_milestone_stands_with_its_day_and_source_the_newest_first_in_every_language() {
        for (Language language : Languages.all()) {
            List<String> entries = entries("/" + language + "/milestones");
            assertThat(entries).as(language.tag()).hasSize((int) Milestone.count()).isNotEmpty().allSatisfy(entry -> assertThat(entry)
                    .containsPattern("<time datetime=\"20\\d\\d-\\d\\d-\\d\\d\">[^<]+</time>")
                    .containsPattern("<p class=\"source\">(<a href=\"https://[^\"]+\" rel=\"external\">)?[^<]+<bdi>[^<]{3,}</bdi>"));
            assertThat(entries.stream().map(entry -> entry.replaceAll("(?s).*datetime=\"([^\"]+)\".*", "$1")).toList())
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void the_front_page_shows_the_newest_four() {
        assertThat(entries("/en/")).hasSize(4).isEqualTo(entries("/en/milestones").subList(0, 4));
    }

    @Test
    void a_source_without_an_address_is_named_and_not_linked() {
        Milestone paper = new Milestone();
        paper.source = "Official Journal C/2025/1 of today";
        assertThat(paper.isLinked()).isFalse();
        assertThat(paper.publisher()).isEqualTo(paper.source);
        paper.source = "babel.ua/en/news/91700";
        assertThat(paper.isLinked()).isTrue();
        assertThat(paper.publisher()).isEqualTo("babel.ua");
    }

    private static List<String> entries(String path) {
        String page = Visit.read(path);
        String timeline = page.substring(page.indexOf("<ol class=\"timeline\">"));
        return Pattern.compile("<li>(.*?)</li>", Pattern.DOTALL).matcher(timeline.substring(0, timeline.indexOf("</ol>"))).results()
                .map(entry -> entry.group(1)).toList();
    }
}
