package org.nonnegotiable.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Desk.NOW;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Accessibility;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Markup;
import org.nonnegotiable.browser.Screen;
import org.nonnegotiable.language.Language;

/** The pages where stories are written, as people with every need meet them, on a line that breaks. */
@QuarkusTest
@InChromium(cookies = {Cast.COOKIE, Cast.SAID})
class WritingInChromiumTest {

    private final Member writer = Cast.writer("DE", "uk", "de");
    private Long story;
    private String text;

    @BeforeEach
    void write() {
        story = Desk.in(() -> Story.open(Ref.make(), "DE", null, Language.fromString("uk"), writer.id(), NOW).id);
        text = "/desk/stories/" + story + "/uk";
        Desk.save(story, "uk", Desk.words("Ключ", "Перший.\n\nДругий."), new Edit(Desk.text(story, "uk", one -> one.version), writer.id(), NOW));
        Desk.text(story, "de", one -> one.id);
        Desk.save(story, "uk", Desk.words("Старий ключ", "Перший.\n\nДругий."), new Edit(Desk.text(story, "uk", one -> one.version), writer.id(), NOW));
    }

    @AfterEach
    void remove() {
        Desk.remove(story);
    }

    private List<String> pages() {
        return List.of("/desk/stories", "/desk/stories/" + story, "/desk/stories/" + story + "/facts", text, "/desk/stories/" + story + "/de",
                text + "/revisions", text + "/revisions/2", "/desk/exchange");
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
        writer.signIn(page);
        for (String path : pages()) {
            page.navigate(path);
            Accessibility.check(page);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path).isTrue();
        }
    }

    @Test
    void the_markup_is_as_the_standards_want_it() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages().forEach(path -> pages.put(path, writer.get(path).asString()));
        pages.put("conflict", writer.post(text, "title", "Замок", "body", "", "version", 0).asString());
        pages.put("refused", writer.post(text, "title", "x".repeat(201), "version", 0).asString());
        Markup.check(pages);
    }

    @Test
    void what_is_typed_is_saved_by_itself_and_saving_by_hand_afterwards_is_no_conflict(Page page) {
        Writing.open(page, writer, text);
        field(page, "Title").fill("Нова назва");
        Writing.said(page, "Saved by itself just now");
        assertThat(title()).isEqualTo("Нова назва");
        field(page, "Title").fill("Ще новіша");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
        assertThat(page.getByText("Saved.", new Page.GetByTextOptions().setExact(true))).isVisible();
        assertThat(title()).isEqualTo("Ще новіша");
    }

    @Test
    void while_the_line_is_down_words_are_kept_in_the_browser_and_offered_again(Page page) {
        Writing.open(page, writer, text);
        Writing.cut(page);
        field(page, "Title").fill("Без зв’язку");
        Writing.said(page, "The line is down");
        page.navigate(text);
        assertThat(field(page, "Title")).hasValue("Старий ключ");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put them into the fields")).click();
        assertThat(field(page, "Title")).hasValue("Без зв’язку");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
        assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID}, script = false)
    void without_script_a_text_is_written_and_saved(Page page) {
        writer.signIn(page);
        page.navigate(text);
        field(page, "Title").fill("Без сценарію");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
        assertThat(field(page, "Title")).hasValue("Без сценарію");
        assertThat(title()).isEqualTo("Без сценарію");
    }

    private String title() {
        return Desk.text(story, "uk", one -> one.words.title());
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
