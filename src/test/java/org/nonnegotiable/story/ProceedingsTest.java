package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.safeguarding.Answer;
import org.nonnegotiable.safeguarding.Answers;
import org.nonnegotiable.safeguarding.Cleared;
import org.nonnegotiable.safeguarding.Question;
import org.nonnegotiable.safeguarding.Telling;

/** A child who takes part in proceedings: nothing that helps to identify it is public, and the story can be told all the same. */
@QuarkusTest
class ProceedingsTest {

    private final Ready story = Ready.story("uk");

    @AfterEach
    void remove() {
        story.close();
    }

    @Test
    void what_is_public_goes_and_comes_back_without_place_and_month() {
        story.published("uk");
        assertThat(Visit.to(story.page("uk")).asString()).contains("Харківська область", "2024");
        Map<Question, Answer> answers = Cleared.answers();
        answers.put(Question.PROCEEDINGS, Answer.YES);
        story.child(child -> Answers.give(child, answers, Telling.ONE_CHILD, null, story.writer.id(), Ready.now()));
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
        assertThat(story.submit("uk").statusCode()).isEqualTo(422);
        Desk.in(() -> {
            Facts without = new Facts(AgeBand.FROM_10, null, null, Telling.ONE_CHILD, "key", null);
            Story.<Story>findById(story.id).take(without, Set.of(Theme.SCHOOL));
            return null;
        });
        expect(303, story.submit("uk"));
        expect(303, story.approve("uk"));
        assertThat(Visit.to(story.page("uk")).asString()).contains("The string tore.").doesNotContain("Харківська область", "2024");
        assertThat(Visit.to("/uk/stories").asString()).contains(story.slug("uk"));
    }
}
