package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever decides about a text sees all that it rests on. */
@QuarkusTest
class ExaminationTest {

    private Ready story;

    @BeforeEach
    void write() {
        story = Ready.story("uk", "de");
    }

    @AfterEach
    void remove() {
        story.close();
    }

    @Test
    void that_the_source_has_changed_since_and_how_though_the_translation_waits() {
        expect(303, story.submit("de"));
        assertThat(reading()).doesNotContain("The original has changed");
        Words words = story.words("uk");
        story.edit("uk", new Words(words.slug(), words.title(), words.name(), words.summary(), words.quote(), words.alt(), false, "The string tore twice."));
        assertThat(story.state("de")).isEqualTo(State.WAITING);
        assertThat(reading()).contains("The original has changed").containsPattern("<ins>[^/]*/span>[^<]*twice");
    }

    @Test
    void its_themes_and_the_drawing_itself() {
        Desk.in(() -> Story.<Story>findById(story.id).take(Ready.FACTS, Set.of(Theme.SCHOOL, Theme.FAMILY)));
        assertThat(reading()).contains("<dd>Family, School</dd>", "<svg", "The drawing “key”");
    }

    private String reading() {
        return story.safeguarder.get(story.path("de") + "/reading").asString();
    }
}
