package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.browser.Accessibility;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Markup;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Replay;

/** A story that was begun by mistake is removed by whoever writes, with the empty file that was begun with it. */
@QuarkusTest
class RemovalTest {

    @Inject
    Replay replay;

    private Begun begun;

    @BeforeEach
    void begin() {
        begun = new Begun();
    }

    @AfterEach
    void remove() {
        begun.close();
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID}, script = false)
    void without_script_it_is_removed_from_its_page_once_somebody_is_sure(Page page) {
        begun.writer.signIn(page);
        page.navigate(begun.path);
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("I know that this cannot be undone")).check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove it")).click();
        page.getByText("The story is removed.").waitFor();
        assertThat(page.url()).endsWith("/desk/stories");
        assertThat(page.content()).doesNotContain("\"" + begun.path + "\"");
        assertThat(begun.writer.get(begun.path).statusCode()).isEqualTo(410);
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID})
    void its_page_is_for_everybody(Page page) {
        begun.writer.signIn(page);
        page.navigate(begun.path);
        Accessibility.check(page);
        Markup.check(Map.of("asked", begun.writer.get(begun.path).asString(), "unsure", begun.writer.post(begun.path + "/removal").asString()));
    }

    @Test
    void its_empty_file_goes_along_and_both_are_written_down() {
        Child file = begun.file();
        expect(303, begun.remove());
        assertThat(begun.file().isErased()).isTrue();
        assertThat(Cast.safeguarder().get(file.deskPath()).statusCode()).isEqualTo(404);
        for (String thing : List.of("story/" + begun.story, file.thing())) {
            assertThat(Desk.in(() -> AuditEntry.count("deed = ?1 and actor = ?2 and thing = ?3 and embassy = 'DE'", Deed.REMOVE_STORY, begun.writer.id(), thing))).isOne();
        }
        assertThat(begun.remove().statusCode()).isEqualTo(410);
    }

    @Test
    void languages_that_were_begun_and_facts_that_were_chosen_are_no_words() {
        expect(303, begun.writer.post(begun.path + "/texts", "language", "de"));
        expect(303, begun.writer.post(begun.path + "/facts", "age", "10-13", "oblast", "UA-63", "returned", "2024-03", "telling", "one_child", "illustration", "key",
                "version", Desk.in(() -> Story.<Story>findById(begun.story).version)));
        expect(303, begun.remove());
        assertThat(Desk.in(() -> StoryText.count("story.id", begun.story))).isZero();
    }

    @Test
    void what_an_older_copy_brings_back_goes_again() {
        String ref = Desk.in(() -> Story.<Story>findById(begun.story).ref);
        Long child = begun.file().id;
        expect(303, begun.remove());
        Desk.in(() -> Story.update("ref = ?1, erasedAt = null, withdrawnAt = null, child = ?2 where id = ?3", ref, child, begun.story));
        Desk.in(() -> Child.update("erasedAt = null where id = ?1", child));
        assertThat(replay.again()).isPositive();
        assertThat(Desk.in(() -> Story.<Story>findById(begun.story).erasedAt)).isNotNull();
        assertThat(Desk.<Boolean>in(() -> Child.<Child>findById(child).isErased())).isTrue();
    }

    @Test
    void nothing_goes_before_somebody_is_sure() {
        Response asked = begun.writer.post(begun.path + "/removal");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.asString()).contains("href=\"#sure\"", "id=\"sure\"", "Tick the box first");
        assertThat(begun.writer.get(begun.path).statusCode()).isEqualTo(200);
    }

    @Test
    void colleagues_of_the_embassy_who_write_may_too_and_nobody_else() {
        for (Member other : List.of(Cast.translator("DE"), Cast.writer("FR"), Cast.safeguarder(), Cast.coordinator(), Cast.auditor())) {
            assertThat(other.get(begun.path).asString()).doesNotContain("/removal");
            assertThat(other.post(begun.path + "/removal", "sure", "yes").statusCode()).isEqualTo(403);
        }
        expect(303, Cast.writer("DE", "uk").post(begun.path + "/removal", "sure", "yes"));
    }

    @Test
    void whoever_saves_the_first_word_at_that_moment_loses_none() throws Exception {
        for (int i = 0; i < 6; i++) {
            Long raced = begun.another();
            var both = Executors.newFixedThreadPool(2);
            Callable<Response> save = () -> begun.writer.post("/desk/stories/" + raced + "/uk", "title", "Ключ", "version", 0);
            Callable<Response> drop = () -> begun.writer.post("/desk/stories/" + raced + "/removal", "sure", "yes");
            List<Integer> answers = new ArrayList<>();
            for (Future<Response> one : both.invokeAll(List.of(save, drop))) {
                answers.add(one.get().statusCode());
            }
            both.shutdown();
            assertThat(List.of(List.of(303, 409), List.of(410, 303))).contains(answers);
            Desk.remove(raced);
        }
    }
}
