package org.nonnegotiable.desk;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Inert;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Hostile;
import org.nonnegotiable.milestone.Milestone;

/** What coordinators type is words, too: on the pages of the site, at the desk, and in the log. */
@QuarkusTest
@Timeout(300)
@InChromium(cookies = {Cast.COOKIE, Cast.SAID}, errors = {"409", "422"})
class HostileWordsAtDeskTest {

    private static final String SOURCE = "example.org/hostile";

    private final Member coordinator = Cast.coordinator();
    private Page page;
    private Inert inert;

    @BeforeEach
    void sitDown(Page page) {
        this.page = page;
        coordinator.signIn(page);
        inert = Inert.on(page);
    }

    @AfterEach
    void nothing_is_left() {
        requiringNew().run(() -> {
            Freeze.deleteAll();
            Milestone.<Milestone>list("source", SOURCE).forEach(one -> one.delete());
            Arc.container().instance(Edition.class).get().raise();
        });
    }

    @Test
    void a_milestone() {
        for (String hostile : Hostile.lines(500)) {
            inert.at("/desk/milestones/new");
            fill("day", "2026-11-01");
            fill("source", SOURCE);
            fill("event-en", hostile);
            save();
            inert.at("/desk/milestones", "/en/", "/de/milestones", "/en/milestones");
            assertThat(page.textContent("main")).contains("alert(1)");
            nothing_is_left();
        }
    }

    @Test
    void the_name_of_a_city() {
        for (String hostile : Hostile.lines(100)) {
            put("/desk/embassies/de", "capital-en", hostile, "/en/embassies/de");
        }
    }

    @Test
    void the_title_of_a_page_and_its_text() {
        for (String hostile : Hostile.lines(200)) {
            put("/desk/pages/about/en", "title", hostile, "/en/about", "/desk/pages");
        }
        put("/desk/pages/about/en", "body", String.join("\n\n", Hostile.words()), "/en/about", "/desk/pages/about/en");
    }

    @Test
    void a_sentence_of_the_interface() {
        for (String hostile : Hostile.lines(1000)) {
            put("/desk/languages/en/stories_lead", "words", hostile, "/en/stories", "/desk/languages/en?q=stories_lead");
        }
    }

    @Test
    void why_the_desk_stands_still() {
        for (String hostile : Hostile.lines(200)) {
            coordinator.post("/desk/freeze", "reason", hostile);
            inert.at("/desk", "/desk/freeze");
            assertThat(page.textContent("body")).contains(hostile.substring(0, 10));
            coordinator.post("/desk/freeze/thaw");
        }
    }

    @Test
    void the_name_of_a_person_and_what_is_looked_for_in_the_log() {
        Account someone = Cast.writer("DE").account();
        for (String hostile : Hostile.lines(100)) {
            requiringNew().run(() -> Account.update("name = ?1 where id = ?2", hostile, someone.id));
            inert.at("/desk/accounts/" + someone.id, "/desk/audit");
            fill("thing", hostile);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
            inert.check();
        }
        requiringNew().run(() -> Account.update("name = 'Olena', closedAt = acceptedAt where id = ?1", someone.id));
    }

    /** Puts it there, looks, and puts back what was there. */
    private void put(String form, String field, String hostile, String... seenAt) {
        page.navigate(form);
        String before = field(field).inputValue();
        fill(field, hostile);
        save();
        boolean kept = page.locator(".problems").count() == 0;
        try {
            inert.at(seenAt);
        } finally {
            if (kept) {
                page.navigate(form);
                fill(field, before);
                save();
            }
        }
    }

    private void save() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
        inert.check();
    }

    private void fill(String field, String words) {
        field(field).fill(words);
    }

    private Locator field(String name) {
        return page.locator("main [name='" + name + "']").first();
    }
}
