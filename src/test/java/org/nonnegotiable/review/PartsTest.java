package org.nonnegotiable.review;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Accessibility;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Markup;
import org.nonnegotiable.browser.Screen;
import org.nonnegotiable.browser.Visit;

/** The parts that the pages of texts show: how far a text is, and the forms to go on. */
@QuarkusTest
@InChromium(cookies = Cast.COOKIE)
class PartsTest {

    private final Member writer = Cast.writer("DE");
    private final Member reader = Cast.safeguarder();
    private final Work work = Probes.work();
    private final String path = Signpost.to(work.subject()).path();

    @AfterEach
    void nothing_waits() {
        Probes.eraseAll();
    }

    @Test
    void a_new_text_can_be_submitted() {
        assertThat(writer.get(path).asString()).contains("action=\"" + path + "/submission\"", "name=\"hash\" value=\"" + Probes.HASH, "Submit for review")
                .doesNotContain("Take it back", "Waiting to be read", "Returned");
    }

    @Test
    void what_waits_says_since_when_and_can_be_taken_back() {
        Probes.submit(work, writer);
        assertThat(writer.get(path).asString()).contains("Waiting to be read", "Olena Writer", "Please read the second paragraph closely.", "Take it back",
                path + "/submission/absence").doesNotContain("Submit for review", "was changed after");
    }

    @Test
    void whoever_goes_on_writing_is_told_to_submit_again() {
        Probes.submit(Probes.work(work.subject(), Probes.OTHER_HASH), writer);
        assertThat(writer.get(path).asString()).contains("was changed after it was submitted", "Submit for review", "Take it back");
    }

    @Test
    void what_came_back_shows_what_is_to_be_changed() {
        returned();
        assertThat(writer.get(path).asString()).contains("Returned, to be changed", "Olena Safeguarder", "Say &lt;less&gt;.",
                "<q lang=\"de\" dir=\"ltr\">It was red.</q>", "Which colour?", "Quote");
    }

    @Test
    void what_is_approved_says_by_whom() {
        Probes.submit(work, writer);
        requiringNew().run(() -> Approval.give(work.subject(), work.hash(), reader.account(), Set.of(), Set.of(), Map.of(), Probes.NOW));
        assertThat(writer.get(path).asString()).contains("Approved on", "Olena Safeguarder");
    }

    @Test
    void a_decision_asks_for_reasons_and_keeps_what_was_typed() {
        assertThat(reader.get(path).asString()).contains("There is a number in it.", "id=\"reason-numbers\"", "Approve exactly this text", "Comment 5");
        String again = reader.post(path, "reason-numbers", "Known.", "words", "Please change it.", "comment-2-field", "quote", "comment-2-quoted", "blue")
                .asString();
        assertThat(again).contains(">\nKnown.</textarea>", ">\nPlease change it.</textarea>", ">\nblue</textarea>", "<option value=\"quote\" selected>",
                "href=\"#comment-2-quoted\"", "<details class=\"comment\" open>");
    }

    @Test
    void previews_are_listed_with_their_openings_and_their_ends() {
        share("The town of Weiden");
        share("Radio Meduza");
        requiringNew().run(() -> PreviewLink.of(work.subject()).get(0).revoke(writer.account(), Probes.NOW));
        assertThat(writer.get(path).asString()).contains("The town of Weiden", "not opened yet", "works until", "Revoke the link for The town of Weiden",
                "Radio Meduza", "revoked on", "<option value=\"72\" selected>3 days").doesNotContain("Revoke the link for Radio Meduza");
        assertThat(Cast.coordinator().get(path).asString()).contains("Radio Meduza").doesNotContain("Revoke the link", "Make a link");
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID}, script = false)
    void a_link_is_made_by_the_form_and_its_address_is_shown_once(Page page) {
        writer.signIn(page);
        page.navigate(path);
        page.getByLabel("Who shall see it").fill("Radio Meduza");
        page.getByLabel("For how long").selectOption("336");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a link")).click();
        String said = page.getByRole(AriaRole.STATUS).textContent();
        String address = said.substring(said.indexOf("/desk/preview/"));
        assertThat(Visit.to(address).asString()).contains("Words of " + work.subject());
        page.reload();
        assertThat(page.content()).contains("Radio Meduza", "opened 1 time").doesNotContain(address);
    }

    @Test
    void the_markup_is_as_the_standards_want_it() {
        returned();
        Probes.submit(work, writer);
        share("The town of Weiden");
        assertThat(reader.post(path, "comment-2-quoted", "x").statusCode()).isEqualTo(200);
        Markup.check(Map.of("writer", writer.get(path).asString(), "reader", reader.get(path).asString(),
                "refused", reader.post(path, "comment-2-quoted", "x").asString(), "queue", reader.get("/desk/review").asString(),
                "letters", writer.get("/desk/letters").asString(), "gone", reader.get("/desk/preview/nothing").asString()));
    }

    @Test
    @InChromium(cookies = Cast.COOKIE, dark = true, screen = Screen.NARROW_PHONE)
    void they_are_accessible_and_no_wider_than_a_small_phone(Page page) {
        returned();
        Probes.submit(work, writer);
        share("The town of Weiden");
        reader.signIn(page);
        for (String address : List.of(path, "/desk/review", "/desk/letters")) {
            assertThat(page.navigate(address).status()).isEqualTo(200);
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            Accessibility.check(page);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(address).isTrue();
        }
    }

    private void returned() {
        Probes.submit(work, writer);
        Comment comment = Comment.on("quote", "It was red.", "It was red.", "Which colour?", "comment-1");
        requiringNew().run(() -> Return.give(work.subject(), work.hash(), reader.account(), "Say <less>.", List.of(comment), Probes.NOW));
    }

    private void share(String recipient) {
        requiringNew().run(() -> PreviewLink.share(work, null, false, recipient, Duration.ofDays(3), writer.account(), Probes.NOW));
    }
}
