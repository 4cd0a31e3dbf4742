package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Box;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Pseudonym;

/** What becomes of a translation when the original calls the child by another name: it is told, and it comes back when somebody has looked. */
@QuarkusTest
class OutlivedTest {

    private Ready story;

    @BeforeEach
    void publish_and_rename() {
        story = Ready.story("uk", "de").published("uk", "de");
        story.child(child -> Pseudonym.of(Child.findById(child.id), Language.fromString("uk")).orElseThrow().free());
        rename("uk");
    }

    @AfterEach
    void remove() {
        story.close();
    }

    @Test
    void a_translation_that_goes_is_written_down_and_told() {
        story.published("uk");
        assertThat(Visit.to(story.page("de")).statusCode()).isEqualTo(301);
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2 and thing = ?3 and detail = ?4", story.safeguarder.id(), Deed.UNPUBLISH_TEXT,
                story.subject("de"), "protected by uk")).isOne();
        assertThat(Box.to(story.writer.account().email)).anySatisfy(letter ->
                assertThat(letter.getText()).contains("no longer public: German", story.path("de") + "/reading").doesNotContain("Daryna", "Marta"));
    }

    @Test
    void it_comes_back_only_when_somebody_says_that_it_follows_the_original() {
        story.published("uk");
        assertThat(story.safeguarder.post(story.path("de") + "/publication").asString()).contains("by another name");
        assertThat(Visit.to(story.page("de")).statusCode()).isEqualTo(301);
        int revision = Desk.text(story.id, "uk", text -> Revision.newest(text).orElseThrow().number);
        expect(303, story.writer.post(story.path("de") + "/base", "revision", revision));
        expect(303, story.safeguarder.post(story.path("de") + "/publication"));
        assertThat(Visit.to(story.page("de")).statusCode()).isEqualTo(200);
    }

    @Test
    void it_is_not_handed_in_before_either() {
        story.published("uk");
        rename("de");
        assertThat(story.submit("de").asString()).contains("by another name");
    }

    private void rename(String tag) {
        Words words = story.words(tag);
        story.edit(tag, new Words(words.slug(), words.title(), "Daryna", words.summary(), words.quote(), words.alt(), false, words.body()));
    }
}
