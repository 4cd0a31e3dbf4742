package org.nonnegotiable.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Writing.button;
import static org.nonnegotiable.story.Writing.cut;
import static org.nonnegotiable.story.Writing.field;
import static org.nonnegotiable.story.Writing.keeps;
import static org.nonnegotiable.story.Writing.keepsNothing;
import static org.nonnegotiable.story.Writing.said;
import static org.nonnegotiable.story.Writing.save;
import static org.nonnegotiable.story.Writing.type;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Accessibility;
import org.nonnegotiable.browser.InChromium;

/** Two people, two tabs, one person going back: whoever comes second sees both texts, the own one first. */
@QuarkusTest
@InChromium(cookies = {Cast.COOKIE, Cast.SAID}, errors = "Failed to load resource")
class SeveralBrowsersTest {

    private final Writing writing = new Writing();
    private final Member colleague = Cast.writer("DE", "uk");

    @AfterEach
    void remove() {
        writing.close();
    }

    @Test
    void kept_words_that_are_taken_overwrite_nobody_unseen(Page own, Page theirs) {
        writing.open(own);
        cut(own);
        type(own, "Title", " мій");
        keeps(own, "Ключ мій");
        own.navigate("/desk/stories");
        colleague.signIn(theirs);
        theirs.navigate(writing.path);
        type(theirs, "Title", " чужий");
        save(theirs);
        assertThat(theirs.getByText("Saved.")).isVisible();
        own.navigate(writing.path);
        assertThat(field(own, "Title")).hasValue("Ключ чужий");
        button(own, "Put them into the fields").click();
        said(own, "Somebody has changed this text");
        save(own);
        seesBoth(own, "Ключ мій", "чужий");
        assertThat(writing.title()).isEqualTo("Ключ чужий");
    }

    @Test
    void whoever_comes_second_is_told_where_they_write_and_every_word_goes_on_being_kept(Page page) {
        writing.open(page);
        writing.colleagueSaves(colleague, "Замок");
        field(page, "Story").fill("Рядок.\n".repeat(100));
        type(page, "Story", "Один.");
        said(page, "Somebody has changed this text");
        type(page, "Story", " Два.");
        keeps(page, "Один. Два.");
    }

    @Test
    void where_both_texts_stand_nothing_is_saved_before_somebody_has_chosen(Page page) {
        page.clock().install();
        List<String> drafts = new ArrayList<>();
        writing.open(page);
        writing.colleagueSaves(colleague, "Замок");
        type(page, "Title", " мій");
        save(page);
        seesBoth(page, "Ключ мій", "Замок");
        assertThat(page.getByText("Saved by Olena Writer")).isVisible();
        Accessibility.check(page);
        page.onRequest(request -> drafts.add(request.url()));
        type(page, "Title", " і ще");
        keeps(page, "Ключ мій і ще");
        page.clock().runFor(30_000);
        assertThat(drafts).isEmpty();
        save(page);
        assertThat(page.getByText("Saved.")).isVisible();
        assertThat(writing.title()).isEqualTo("Ключ мій і ще");
        keepsNothing(page);
    }

    @Test
    void whoever_takes_both_texts_is_offered_nothing_afterwards(Page page) {
        writing.open(page);
        writing.colleagueSaves(colleague, "Замок");
        type(page, "Summary", "Про замок.");
        save(page);
        button(page, "Save both together").click();
        assertThat(field(page, "Title")).hasValue("Замок");
        assertThat(field(page, "Summary")).hasValue("Про замок.");
        keepsNothing(page);
    }

    @Test
    void the_second_tab_of_one_person_is_in_nobodys_way_unseen(Page page) {
        writing.open(page);
        Page second = page.context().newPage();
        second.navigate(writing.path);
        type(page, "Title", " перша");
        save(page);
        assertThat(page.getByText("Saved.")).isVisible();
        type(second, "Title", " друга");
        said(second, "Somebody has changed this text");
        save(second);
        seesBoth(second, "Ключ друга", "перша");
    }

    @Test
    void going_back_after_saving_and_writing_on_loses_nothing(Page page) {
        writing.open(page);
        type(page, "Title", " один");
        save(page);
        assertThat(page.getByText("Saved.")).isVisible();
        page.navigate("/desk/stories");
        page.goBack();
        type(page, "Title", " два");
        save(page);
        assertThat(page.getByText("Saved.")).isVisible();
        assertThat(writing.title()).isEqualTo("Ключ один два");
        writing.colleagueSaves(colleague, "Замок");
        type(page, "Title", " три");
        save(page);
        seesBoth(page, "Ключ один два три", "Замок");
        page.goBack();
        Writing.ready(page);
        assertThat(page.getByText(Writing.KEPT)).isVisible();
    }

    private static void seesBoth(Page page, String own, String other) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your text"))).isVisible();
        assertThat(field(page, "Title")).hasValue(own);
        assertThat(page.getByRole(AriaRole.INSERTION).filter(new Locator.FilterOptions().setHasText(other))).isVisible();
    }
}
