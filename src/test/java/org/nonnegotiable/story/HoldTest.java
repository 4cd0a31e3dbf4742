package org.nonnegotiable.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.safeguarding.Child;

/** In an emergency a coordinator puts a child on hold from the story's page, for its file is closed to them. */
@QuarkusTest
class HoldTest {

    private final Member coordinator = Cast.coordinator();
    private final Ready story = Ready.story("uk");
    private final String path = "/desk/stories/" + story.id;

    @AfterEach
    void remove() {
        story.close();
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID})
    void a_coordinator_holds_a_story_from_its_page_and_stays_there(Page page) {
        story.published("uk");
        coordinator.signIn(page);
        page.navigate(path);
        page.getByLabel("Why on hold?").fill("A brother is still there.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put on hold")).click();
        assertThat(page.getByText("What was public about this child is taken down.")).isVisible();
        assertThat(page.getByText("On hold since")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*" + path));
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
        assertThat(Desk.in(() -> AuditEntry.count("actor = ?1 and deed = ?2 and thing = ?3", coordinator.id(), Deed.HOLD_STORY, "child/" + story.child))).isOne();
    }

    @Test
    void a_reason_is_wanted_and_what_was_typed_is_kept() {
        Response refused = coordinator.post(path + "/hold", "reason", "a\u202e<b>");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("href=\"#reason\"", "a\u202e&lt;b&gt;</textarea>");
        assertThat(coordinator.post(path + "/hold").statusCode()).isEqualTo(422);
        assertThat(Desk.in(() -> Child.<Child>findById(story.child).isHeld())).isFalse();
    }

    @Test
    void a_double_click_holds_once() {
        assertThat(coordinator.post(path + "/hold", "reason", "A brother").statusCode()).isEqualTo(303);
        assertThat(coordinator.post(path + "/hold", "reason", "").statusCode()).isEqualTo(303);
        assertThat(Desk.in(() -> Child.<Child>findById(story.child).holdReason)).isEqualTo("A brother");
    }

    @Test
    void whoever_may_not_hold_has_no_button_and_no_way_round_it() {
        for (Member other : List.of(story.writer, Cast.translator("DE"))) {
            assertThat(other.get(path).asString()).doesNotContain("/hold");
            assertThat(other.post(path + "/hold", "reason", "A brother").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_story_without_a_childs_file_has_nothing_to_hold() {
        Long imported = Desk.story();
        try {
            assertThat(coordinator.get("/desk/stories/" + imported).asString()).doesNotContain("/hold");
            assertThat(coordinator.post("/desk/stories/" + imported + "/hold", "reason", "A brother").statusCode()).isEqualTo(404);
        } finally {
            Desk.remove(imported);
        }
    }
}
