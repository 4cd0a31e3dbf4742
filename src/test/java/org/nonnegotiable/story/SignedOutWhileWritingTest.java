package org.nonnegotiable.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Writing.button;
import static org.nonnegotiable.story.Writing.field;
import static org.nonnegotiable.story.Writing.keeps;
import static org.nonnegotiable.story.Writing.keepsNothing;
import static org.nonnegotiable.story.Writing.ready;
import static org.nonnegotiable.story.Writing.said;
import static org.nonnegotiable.story.Writing.save;
import static org.nonnegotiable.story.Writing.type;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Accessibility;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Screen;
import org.nonnegotiable.browser.Screenshots;

/** The desk does not take what somebody is writing: they read why, in words of its own, and lose nothing. */
@QuarkusTest
@InChromium(cookies = {Cast.COOKIE, Cast.SAID, Cast.DEVICE}, errors = "Failed to load resource")
class SignedOutWhileWritingTest {

    private final Writing writing = new Writing();

    @AfterEach
    void remove() {
        writing.close();
    }

    @Test
    void whoever_was_signed_out_while_writing_is_told_signs_in_and_goes_on(Page page) {
        writing.open(page);
        writing.writer.post("/desk/sign-out");
        type(page, "Title", " один");
        said(page, "You are signed out. Press Save to sign in and go on; nothing is lost.");
        type(page, "Title", " два");
        keeps(page, "Ключ один два");
        saveAndSignIn(page);
        assertThat(field(page, "Title")).hasValue("Ключ один два");
        assertThat(writing.title()).isEqualTo("Ключ один два");
        ready(page);
        assertThat(page.getByText(Writing.KEPT)).hasCount(0);
        keepsNothing(page);
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID, Cast.DEVICE}, errors = "Failed to load resource", script = false)
    void without_script_too(Page page) {
        writing.open(page);
        writing.writer.post("/desk/sign-out");
        type(page, "Title", " один");
        saveAndSignIn(page);
        assertThat(writing.title()).isEqualTo("Ключ один");
    }

    private void saveAndSignIn(Page page) {
        save(page);
        field(page, "E-mail address").fill(writing.writer.account().email);
        field(page, "Password").fill(Cast.PASSWORD);
        button(page, "Sign in").click();
        button(page, "Go on").click();
        assertThat(page.getByText("Saved.", new Page.GetByTextOptions().setExact(true))).isVisible();
    }

    @Test
    void while_the_desk_stands_still_words_are_kept_and_sent_when_work_goes_on(Page page) {
        Member coordinator = Cast.coordinator();
        writing.open(page);
        try {
            coordinator.post("/desk/freeze", "reason", "A pause");
            type(page, "Title", " один");
            said(page, "The desk stands still. Your words are kept in this browser");
            keeps(page, "Ключ один");
        } finally {
            coordinator.post("/desk/freeze/thaw");
        }
        writing.isSaved(page, "Ключ один");
        keepsNothing(page);
    }

    @Test
    void of_a_story_that_is_erased_meanwhile_nothing_is_kept(Page page) {
        writing.open(page);
        keepOtherwise(page);
        Desk.in(() -> Story.update("withdrawnAt = ?1, erasedAt = ?1 where id = ?2", Desk.NOW, writing.story));
        type(page, "Title", " один");
        said(page, "This story has been erased. What you write here is kept nowhere.");
        type(page, "Title", " два");
        keepsNothing(page);
    }

    /** Its words from another page of this browser go, too. */
    private void keepOtherwise(Page page) {
        page.evaluate("key => localStorage[key] = JSON.stringify({at: Date.now(), fields: {title: 'Інше'}})", "text:story/" + writing.story + "/uk:another");
    }

    @ParameterizedTest
    @CsvSource({"403, 'Not saved: the story was withdrawn, or you have signed in anew.'", "429, The site cannot keep up.",
        "503, The site cannot keep up.", "422, Not saved: something cannot be kept."})
    void each_reason_has_words_of_its_own_and_every_word_stays_kept(int status, String words, Page page) {
        page.route("**/draft", route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
        writing.open(page);
        type(page, "Title", " один");
        said(page, words);
        type(page, "Title", " два");
        keeps(page, "Ключ один два");
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID}, errors = "Failed to load resource", screen = Screen.NARROW_PHONE, dark = true)
    void on_a_small_phone_the_reason_and_the_button_stay_in_sight_and_cover_nothing_that_is_written_in(Page page) {
        page.route("**/draft", route -> route.fulfill(new Route.FulfillOptions().setStatus(403)));
        writing.open(page);
        type(page, "Title", " один");
        said(page, "Not saved: the story was withdrawn");
        for (String label : List.of("Quote", "What the picture shows", "Address")) {
            field(page, label).focus();
            assertThat(button(page, "Save")).isInViewport();
            assertThat(bottom(field(page, label))).isLessThanOrEqualTo(button(page, "Save").boundingBox().y);
        }
        Accessibility.check(page);
        Screenshots.save(page, "desk-text-refused");
    }

    private static double bottom(Locator field) {
        return field.boundingBox().y + field.boundingBox().height;
    }

    @Test
    void a_whole_book_pasted_into_a_text_is_answered_in_words_and_stays(Page page) {
        String book = "Історія ".repeat(125_000).strip();
        writing.open(page);
        field(page, "Story").fill(book);
        said(page, "Not saved: something cannot be kept. Save to see what.");
        save(page);
        page.getByText("At most 100,000 characters; these are 999,999.").first().waitFor();
        assertThat(field(page, "Story").inputValue()).isEqualTo(book);
    }

    @Test
    void a_day_later_any_page_of_the_desk_forgets_what_was_kept_even_before_signing_in(Page page) {
        page.navigate("/desk/sign-in");
        page.evaluate("entries => Object.entries(entries).forEach(([key, age]) => localStorage[key] = JSON.stringify({at: Date.now() - age * 3600000}))",
                Map.of("text:story/1/uk:old", 25, "text:story/1/uk:young", 23, "other", 25));
        page.evaluate("localStorage['text:story/2/uk:broken'] = '{'");
        page.navigate("/desk/sign-in");
        page.waitForFunction("() => Object.keys(localStorage).sort().join() === 'other,text:story/1/uk:young'");
        page.evaluate("localStorage.removeItem('other')");
    }
}
