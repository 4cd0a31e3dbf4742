package org.nonnegotiable.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Writing.KEPT;
import static org.nonnegotiable.story.Writing.button;
import static org.nonnegotiable.story.Writing.cut;
import static org.nonnegotiable.story.Writing.field;
import static org.nonnegotiable.story.Writing.keeps;
import static org.nonnegotiable.story.Writing.keepsNothing;
import static org.nonnegotiable.story.Writing.ready;
import static org.nonnegotiable.story.Writing.said;
import static org.nonnegotiable.story.Writing.save;
import static org.nonnegotiable.story.Writing.type;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.browser.InChromium;

/** Nobody's line, browser or hasty click loses a word. */
@QuarkusTest
@InChromium(cookies = {Cast.COOKIE, Cast.SAID}, errors = "Failed to load resource")
class KeepingInChromiumTest {

    private final Writing writing = new Writing();

    @AfterEach
    void remove() {
        writing.close();
    }

    @Test
    void on_a_line_that_hangs_every_further_word_is_kept_and_the_line_is_given_up(Page page) {
        page.clock().install();
        writing.open(page);
        List<Route> hanging = new ArrayList<>();
        page.route("**/draft", hanging::add);
        type(page, "Title", " один");
        page.clock().runFor(5_000);
        page.waitForCondition(() -> hanging.size() == 1);
        type(page, "Title", " два");
        page.clock().runFor(1_000);
        keeps(page, "Ключ один два");
        page.clock().runFor(15_000);
        said(page, "The line is down. Your words are kept in this browser.");
        page.route("**/draft", Route::resume);
        page.clock().runFor(25_000); // the next attempt may hang, too
        writing.isSaved(page, "Ключ один два");
        keepsNothing(page);
    }

    @Test
    void the_last_letters_before_leaving_are_sent(Page page) {
        writing.open(page);
        type(page, "Title", " останнє");
        page.navigate("/desk/stories");
        writing.isSaved(page, "Ключ останнє");
        page.navigate(writing.path);
        ready(page);
        assertThat(page.getByText(KEPT)).hasCount(0);
        keepsNothing(page);
    }

    @Test
    void the_last_letters_before_leaving_are_kept_where_no_line_is(Page page) {
        writing.open(page);
        cut(page);
        type(page, "Title", " останнє");
        page.navigate(writing.path);
        assertThat(page.getByText(KEPT)).isVisible();
        button(page, "Put them into the fields").click();
        assertThat(field(page, "Title")).hasValue("Ключ останнє");
    }

    @Test
    void whoever_leaves_with_unsaved_words_is_asked_and_whoever_has_saved_is_not(Page page) {
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        writing.open(page);
        type(page, "Title", " а");
        save(page);
        assertThat(page.getByText("Saved.")).isVisible();
        assertThat(asked).isEmpty();
        type(page, "Title", " б");
        page.navigate("/desk/stories");
        assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void what_is_refused_comes_back_and_stays_kept_until_it_is_saved(Page page) {
        String tooLong = "дуже довго ".repeat(20).strip();
        writing.open(page);
        field(page, "Title").fill(tooLong);
        save(page);
        assertThat(page.getByText("One thing to put right")).isVisible();
        keeps(page, tooLong);
        page.navigate(writing.path);
        button(page, "Put them into the fields").click();
        assertThat(field(page, "Title")).hasValue(tooLong);
        field(page, "Title").fill("Коротко");
        save(page);
        assertThat(page.getByText("Saved.")).isVisible();
        keepsNothing(page);
    }

    @Test
    void words_on_offer_outlast_what_is_typed_beside_them_and_what_they_replace_is_offered_in_turn(Page page) {
        writing.open(page);
        cut(page);
        type(page, "Title", " давнє");
        keeps(page, "Ключ давнє");
        page.navigate(writing.path);
        cut(page);
        type(page, "Title", " нове");
        keeps(page, "Ключ нове");
        button(page, "Put them into the fields").click();
        assertThat(field(page, "Title")).hasValue("Ключ давнє");
        button(page, "Put them into the fields").click();
        assertThat(field(page, "Title")).hasValue("Ключ нове");
        button(page, "Throw them away").click();
        assertThat(page.getByText(KEPT)).hasCount(0);
        save(page);
        assertThat(page.getByText("Saved.")).isVisible();
        keepsNothing(page);
    }

    @Test
    void what_the_site_tidies_is_not_offered_again(Page page) {
        writing.open(page);
        field(page, "Title").fill("  Нова \u200b  и\u0306 назва ");
        field(page, "Story").fill("Рядок.\n\n\nДругий.  \n\n");
        save(page);
        assertThat(page.getByText("Saved.")).isVisible();
        ready(page);
        assertThat(page.getByText(KEPT)).hasCount(0);
        keepsNothing(page);
    }

    @Test
    void saving_by_hand_that_is_stopped_ends_nothing(Page page) {
        writing.open(page);
        page.route("**" + writing.path, route -> route.fulfill(new Route.FulfillOptions().setStatus(204))); // leaves the page as it is
        type(page, "Title", " один");
        page.waitForResponse("**" + writing.path, () -> save(page));
        type(page, "Title", " два");
        writing.isSaved(page, "Ключ один два");
        said(page, "Saved by itself just now");
    }

    @Test
    void a_browser_that_keeps_nothing_says_so(Page page) {
        page.addInitScript("Storage.prototype.setItem = () => { throw new Error('full') }");
        writing.open(page);
        cut(page);
        type(page, "Title", " один");
        said(page, "this browser keeps nothing");
    }
}
