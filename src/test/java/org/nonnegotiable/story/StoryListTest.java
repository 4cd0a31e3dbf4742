package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class StoryListTest {

    private static final Instant NOW = Instant.parse("2030-01-01T10:00:00Z"); // later than the samples
    private static final int THIRTY = 30;

    private final List<RealStory> stories = new ArrayList<>();

    /** Three at a time are of the same instant: only their numbers tell them apart. */
    @BeforeEach
    void thirty_stories() {
        IntStream.range(0, THIRTY).forEach(i -> stories.add(RealStory.published("s" + i, NOW.plusSeconds(i / 3), "en")));
    }

    @AfterEach
    void remove() {
        stories.forEach(RealStory::close);
    }

    @Test
    void who_goes_on_reads_each_story_once_the_newest_first() {
        List<String> read = readAll("/en/stories", 4);
        assertThat(read).doesNotHaveDuplicates().hasSize(THIRTY + 6);
        assertThat(own(read)).isEqualTo(IntStream.range(0, THIRTY).mapToObj(i -> "s" + (THIRTY - 1 - i) + "-en").toList());
    }

    @Test
    void a_theme_narrows_the_list_and_stays_while_going_on() {
        IntStream.range(0, THIRTY).filter(i -> i % 2 == 0).forEach(i -> stories.get(i).change(story -> {
            story.take(story.facts(), Set.of(Theme.FAMILY));
            story.texts.forEach(text -> text.publish("hash", NOW));
        }));
        List<String> school = readAll("/en/stories?theme=school", 2);
        assertThat(own(school)).hasSize(THIRTY / 2).contains("s29-en", "s1-en").doesNotContain("s28-en");
        assertThat(school).hasSize(THIRTY / 2 + 2).contains("the-lamp-across-the-yard", "a-circle-in-the-margin");
        assertThat(Visit.read("/en/stories?theme=school")).contains("<a href=\"/en/stories?theme=school\" aria-current=\"true\">School</a>",
                "Stories about: School");
    }

    @Test
    void a_story_published_meanwhile_moves_nobody_off_the_page() {
        String second = next(Visit.read("/en/stories")).orElseThrow();
        List<String> before = slugs(Visit.read(second));
        try (RealStory newest = RealStory.published("newest", NOW.plusSeconds(999), "en")) {
            assertThat(slugs(Visit.read(second))).isEqualTo(before);
            assertThat(slugs(Visit.read("/en/stories"))).startsWith("newest-en");
            newest.change(story -> story.withdraw(NOW));
        }
    }

    @Test
    void only_the_first_page_is_for_search_engines() {
        String first = Visit.read("/en/stories");
        assertThat(first).doesNotContain("noindex");
        assertThat(Visit.read(next(first).orElseThrow())).contains("noindex").doesNotContain("rel=\"canonical\"");
    }

    @Test
    void a_feed_holds_the_newest_only() {
        assertThat(Visit.to("/en/stories/feed.json").jsonPath().getString("items[0].url")).endsWith("/s29-en");
        assertThat(Visit.to("/en/stories/feed.json").jsonPath().getList("items")).hasSize(THIRTY);
    }

    private static List<String> readAll(String path, int pages) {
        List<String> read = new ArrayList<>();
        int turned = 0;
        for (Optional<String> page = Optional.of(path); page.isPresent(); turned++) {
            String text = Visit.read(page.get());
            read.addAll(slugs(text));
            page = next(text);
        }
        assertThat(turned).isIn(pages - 1, pages);
        return read;
    }

    private static List<String> own(List<String> slugs) {
        return slugs.stream().filter(slug -> slug.matches("s\\d+-en")).toList();
    }

    private static List<String> slugs(String page) {
        return found("<h2[^>]*><a href=\"/en/stories/([^\"]+)\"", page).toList();
    }

    private static Optional<String> next(String page) {
        return found("rel=\"next\" href=\"([^\"]+)\"", page).map(address -> address.replace("&amp;", "&")).findFirst();
    }

    private static Stream<String> found(String pattern, String page) {
        return Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1));
    }
}
