package org.nonnegotiable.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Writing.button;
import static org.nonnegotiable.story.Writing.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.browser.InChromium;

/** The buttons that write the marks of formatting, with a mouse and by keyboard, from either side. */
@QuarkusTest
@InChromium(cookies = {Cast.COOKIE, Cast.SAID})
class ToolbarInChromiumTest {

    private final Writing writing = new Writing();
    private Locator body;

    @AfterEach
    void remove() {
        writing.close();
    }

    @Test
    void what_is_chosen_becomes_bold_and_stays_chosen(Page page) {
        open(page);
        write("Два слова тут", 4, 9);
        button(page, "Bold").click();
        assertThat(body).hasValue("Два **слова** тут");
        page.keyboard().type("речі");
        assertThat(body).hasValue("Два **речі** тут");
    }

    @Test
    void where_nothing_is_chosen_the_next_letter_stands_between_the_marks(Page page) {
        open(page);
        write("Слово ", 6, 6);
        button(page, "Stress").click();
        page.keyboard().type("тут");
        assertThat(body).hasValue("Слово *тут*");
    }

    @Test
    void headings_quotations_and_lists_are_of_whole_lines(Page page) {
        open(page);
        write("Перший рядок\nдругий", 7, 12);
        button(page, "Heading").click();
        assertThat(body).hasValue("## Перший рядок\nдругий");
        write("один\nдва\nтри", 2, 8);
        button(page, "List").click();
        assertThat(body).hasValue("- один\n- два\nтри");
        write("один\nдва", 6, 6);
        button(page, "Quotation").click();
        assertThat(body).hasValue("один\n> два");
    }

    @Test
    void of_a_link_the_address_is_left_to_be_written(Page page) {
        open(page);
        write("Читати тут", 7, 10);
        button(page, "Link").click();
        page.keyboard().type("https://example.org");
        assertThat(body).hasValue("Читати [тут](https://example.org)");
    }

    @Test
    void by_keyboard_a_button_works_and_leads_back_to_the_text(Page page) {
        open(page);
        write("Два слова", 0, 3);
        button(page, "Bold").focus();
        page.keyboard().press("Tab");
        assertThat(button(page, "Stress")).isFocused();
        page.keyboard().press("Enter");
        assertThat(body).hasValue("*Два* слова");
        assertThat(body).isFocused();
    }

    @Test
    void what_a_button_did_is_undone_like_anything_typed(Page page) {
        open(page);
        write("", 0, 0);
        body.focus();
        page.keyboard().type("Слово");
        page.keyboard().press("ControlOrMeta+A");
        button(page, "Bold").click();
        assertThat(body).hasValue("**Слово**");
        page.keyboard().press("ControlOrMeta+Z");
        assertThat(body).hasValue("Слово");
        page.keyboard().press("ControlOrMeta+Shift+Z");
        assertThat(body).hasValue("**Слово**");
    }

    @Test
    void what_a_button_wrote_is_saved_by_itself(Page page) {
        open(page);
        write("Слово", 0, 5);
        button(page, "Bold").click();
        Writing.said(page, "Saved by itself just now");
        assertThat(Desk.<String>text(writing.story, "uk", text -> text.words.body())).isEqualTo("**Слово**");
    }

    @Test
    void a_text_from_right_to_left_gets_the_same_marks_in_the_order_of_reading(Page page) {
        open(page);
        Desk.text(writing.story, "ar", text -> text.id);
        page.navigate("/desk/stories/" + writing.story + "/ar");
        assertThat(body).hasAttribute("dir", "rtl");
        write("عاد الطفل إلى البيت", 4, 9);
        button(page, "Bold").click();
        assertThat(body).hasValue("عاد **الطفل** إلى البيت");
        button(page, "Heading").click();
        assertThat(body).hasValue("## عاد **الطفل** إلى البيت");
    }

    private void open(Page page) {
        writing.open(page);
        body = field(page, "Story");
    }

    private void write(String words, int from, int to) {
        body.fill(words);
        body.evaluate("(field, [from, to]) => { field.focus(); field.setSelectionRange(from, to); }", List.of(from, to));
    }
}
