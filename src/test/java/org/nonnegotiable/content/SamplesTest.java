package org.nonnegotiable.content;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.story.FormerAddress;
import org.nonnegotiable.story.Samples;
import org.nonnegotiable.story.Story;
import org.nonnegotiable.story.StoryText;

/** Safeguarding: only what was shipped is shown as invented, and nothing of it without being asked for. */
@QuarkusTest
class SamplesTest {

    private static final String KEY = "stories/cellar-key/";

    @Inject
    ContentImport contentImport;
    @Inject
    Shelf shelf;
    @TempDir
    Path directory;

    @AfterEach
    void as_shipped() {
        shelf.clean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en.md", "uk.md"})
    void an_altered_sample_is_refused(String name) {
        ContentFiles.write(directory, KEY + "story.yaml", ContentFiles.shipped(KEY + "story.yaml"),
                KEY + name, ContentFiles.shipped(KEY + name).replaceFirst("name: .*", "name: Ada"));
        refused(KEY + name + ": is no sample shipped with this program; only those may be imported as samples");
    }

    @Test
    void a_sample_with_other_facts_is_refused() {
        ContentFiles.write(directory, KEY + "story.yaml", ContentFiles.shipped(KEY + "story.yaml").replace("18+", "0-5"));
        refused(KEY + "story.yaml: is no sample shipped with this program; only those may be imported as samples");
    }

    @Test
    void a_sample_in_a_language_it_was_not_shipped_in_is_refused() {
        ContentFiles.write(directory, KEY + "story.yaml", ContentFiles.shipped(KEY + "story.yaml"), KEY + "it.md", ContentFiles.words("added-cup"));
        refused(KEY + "it.md: is no sample shipped with this program; only those may be imported as samples");
    }

    @Test
    void no_story_is_passed_off_as_a_sample() {
        ContentFiles.write(directory, "stories/added/story.yaml", ContentFiles.facts("sample: false", "sample: true"),
                "stories/added/en.md", ContentFiles.words("added-cup"));
        assertThatThrownBy(() -> contentImport.from(directory)).hasMessageContaining("stories/added/story.yaml: is no sample shipped")
                .hasMessageContaining("stories/added/en.md: is no sample shipped");
    }

    @Test
    void a_published_sample_does_not_become_a_testimony() {
        ContentFiles.write(directory, KEY + "story.yaml", ContentFiles.shipped(KEY + "story.yaml").replace("sample: true", "sample: false"));
        refused(KEY + "story.yaml: a sample stays a sample, and a child's story never becomes one");
    }

    @Test
    void the_shipped_samples_are_public_and_said_to_be_samples() {
        assertThat(requiringNew().call(() -> Story.<Story>list("sample", true).stream().map(story -> story.published().size()).toList()))
                .hasSize(6).allSatisfy(languages -> assertThat(languages).isGreaterThanOrEqualTo(2));
    }

    @Test
    @TestTransaction
    void samples_are_removed_with_all_that_is_theirs_and_other_stories_stay() {
        contentImport.from(ContentFiles.write(directory, "stories/added/story.yaml", ContentFiles.facts(),
                "stories/added/en.md", ContentFiles.words("added-cup")));
        List<Long> others = Story.<Story>list("sample = false and ref != ?1", "added").stream().map(story -> story.id).toList();
        Story.<Story>list("sample", true).forEach(sample -> moved(sample.texts.get(0)));
        Story.flush();
        Story.getEntityManager().clear(); // as at the start of the program
        assertThat(Samples.remove()).isEqualTo(6);
        assertThat(Story.<Story>listAll()).extracting(story -> story.id).containsAll(others).hasSize(others.size() + 1);
        assertThat(StoryText.<StoryText>listAll()).filteredOn(text -> !others.contains(text.story.id))
                .extracting(text -> text.story.ref + " at " + text.words.slug()).containsExactly("added at added-cup");
        assertThat(FormerAddress.count()).isZero();
        assertThat(Samples.remove()).isZero();
    }

    private static void moved(StoryText text) {
        text.take(text.words.at("moved-" + text.id), Instant.EPOCH);
        Samples.publish(text, Instant.EPOCH);
    }

    private void refused(String fault) {
        assertThatThrownBy(() -> contentImport.from(directory)).isInstanceOf(FaultyContentException.class).hasMessage(fault);
    }
}
