package org.nonnegotiable.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.browser.Accessibility;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Markup;
import org.nonnegotiable.browser.Screen;

/** The pages where texts are handed in, read and decided about, as people with every need meet them. */
@QuarkusTest
@InChromium(cookies = {Cast.COOKIE, Cast.SAID})
class ReadingInChromiumTest {

    private Ready story;

    @BeforeEach
    void handIn() {
        story = Ready.story("uk", "de");
        story.published("de");
        story.edit("de", asking(story.words("de")));
        expect(303, story.submit("de"));
        story.edit("uk", new Words(null, "Рукавичка", "", "", "", "", false, "Її звати Златомира."));
    }

    /** Numbers want a reason. */
    private static Words asking(Words words) {
        return new Words(words.slug(), words.title(), words.name(), words.summary(), words.quote(), words.alt(), false, words.body() + "\n\nCall 044 123 45 67.");
    }

    @AfterEach
    void remove() {
        story.close();
    }

    private List<String> pages() {
        return List.of(story.path("uk") + "/submission", story.path("uk") + "/reading", story.path("de") + "/submission", story.path("de") + "/reading",
                story.path("de") + "/previews", "/desk/stories/" + story.id, "/desk/stories");
    }

    @Test
    void every_page_is_accessible_in_the_light(Page page) {
        everyPageIsAccessible(page);
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID}, dark = true, screen = Screen.NARROW_PHONE)
    void every_page_is_accessible_in_the_dark_on_a_small_phone_and_no_wider_than_it(Page page) {
        everyPageIsAccessible(page);
    }

    private void everyPageIsAccessible(Page page) {
        story.safeguarder.signIn(page);
        for (String path : pages()) {
            page.navigate(path);
            Accessibility.check(page);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path).isTrue();
        }
    }

    @Test
    void the_markup_is_as_the_standards_want_it() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages().forEach(path -> {
            pages.put(path, story.writer.get(path).asString());
            pages.put("read " + path, story.safeguarder.get(path).asString());
        });
        pages.put("refused", story.submit("uk", "wanted", "soon").asString());
        pages.put("unexplained", story.safeguarder.post(story.path("de") + "/approval", "hash", story.hash("de"), "due", "soon").asString());
        Markup.check(pages);
    }

    /** Browsers keep what a page is called for years, and offer it to whoever types an address. */
    @Test
    void what_a_page_is_called_does_not_tell_the_title_of_a_story() {
        List<String> pages = Stream.concat(pages().stream(), Stream.of(story.path("uk"), story.path("de"), story.path("de") + "/revisions",
                "/desk/stories/" + story.id + "/facts")).toList();
        for (String path : pages) {
            String page = story.writer.get(path).asString();
            assertThat(page.substring(page.indexOf("<title>"), page.indexOf("</title>"))).as(path).hasSizeGreaterThan(20).doesNotContain("Рукавичка", "mitten");
        }
        assertThat(story.writer.get("/desk/stories/" + story.id).asString()).contains("<title>Story " + story.id + " – The desk</title>", "Рукавичка</h1>");
    }

    @Test
    void what_waits_to_be_read_can_be_taken_back_and_is_not_asked_for_again() {
        assertThat(story.writer.get(story.path("de") + "/submission").asString()).contains("Take it back").doesNotContain("Submit for review");
    }

    @Test
    void whoever_reads_gives_a_reason_and_the_text_is_public(Page page) {
        story.edit("uk", story.words("uk")); // a withheld name in any language keeps all away
        story.safeguarder.signIn(page);
        page.navigate("/desk/review");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The other mitten")).last().click();
        page.getByLabel("Why it may stay").all().forEach(reason -> reason.fill("It is the telephone of an office."));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve exactly this text")).click();
        assertThat(page.getByText("It is public now.")).isVisible();
    }
}
