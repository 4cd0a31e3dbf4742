package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.review.PreviewLink;
import org.nonnegotiable.safeguarding.Answers;
import org.nonnegotiable.safeguarding.Child;

/** What somebody outside the desk may look at before it is public. */
@QuarkusTest
class OutsidersTest {

    private final Ready story = Ready.story("uk", "de");

    @AfterEach
    void remove() {
        story.close();
    }

    @Test
    void somebody_looks_at_a_marked_preview_until_it_is_revoked_or_the_child_on_hold() {
        expect(303, share());
        assertThat(story.writer.get(story.path("uk") + "/previews").asString()).contains("A guardian");
        String link = link();
        assertThat(Visit.to(link).asString()).contains("The string tore.", "noindex", "Попередній перегляд.");
        assertThat(Visit.to(link + "x").statusCode()).isEqualTo(404);
        story.child(child -> child.hold(story.safeguarder.id(), "A sister is on her way.", Ready.now()));
        assertThat(Visit.to(link).statusCode()).isEqualTo(404);
        assertThat(share().statusCode()).isEqualTo(422);
    }

    @Test
    void nothing_is_seen_before_the_questions_are_answered() {
        String link = link();
        story.child(child -> Answers.delete("child", child));
        assertThat(Visit.to(link).statusCode()).isEqualTo(404);
        assertThat(share().statusCode()).isEqualTo(422);
    }

    @Test
    void nothing_is_seen_while_something_withheld_stands_in_any_language() {
        String link = link();
        Words words = story.words("de");
        story.edit("de", new Words(words.slug(), words.title(), words.name(), words.summary(), words.quote(), words.alt(), false, "Zlatomyra ging."));
        assertThat(Visit.to(link).statusCode()).isEqualTo(404);
        assertThat(share().statusCode()).isEqualTo(422);
        story.edit("de", words);
        assertThat(Visit.to(link).statusCode()).isEqualTo(200);
        expect(303, share());
    }

    @Test
    void its_picture_is_seen_on_the_same_conditions_and_kept_by_nobody() {
        try (StoredPicture picture = StoredPicture.of("DE", 931, 611)) {
            show(picture.id());
            String link = link();
            String address = Visit.to(link).asString().replaceFirst("(?s).*<img src=\"([^\"]+)\".*", "$1");
            assertThat(address).matches(link + "/\\d+\\.jpg");
            Response print = Visit.to(address);
            assertThat(print.statusCode()).isEqualTo(200);
            assertThat(print.contentType()).isEqualTo("image/jpeg");
            assertThat(print.header("Cache-Control")).isEqualTo("no-store");
            assertThat(Visit.to(link + "/1.jpg").statusCode()).isEqualTo(404);
            story.child(child -> child.hold(story.safeguarder.id(), "A sister is on her way.", Ready.now()));
            assertThat(Visit.to(address).statusCode()).isEqualTo(404);
            show(null);
        }
    }

    private void show(Long picture) {
        Desk.in(() -> Story.<Story>findById(story.id).take(Ready.FACTS.showing(picture), Set.of(Theme.SCHOOL)));
    }

    private Response share() {
        return story.writer.post(story.path("uk") + "/previews", "recipient", "A guardian", "lasting", "24");
    }

    /** Nobody can ask for one that was shared before. */
    private String link() {
        return Desk.in(() -> PreviewLink.share(Desk.text(story.id, "uk", text -> Manuscript.of(text).work()), Child.findById(story.child), false,
                "A guardian", Duration.ofHours(1), story.writer.account(), Ready.now()));
    }
}
