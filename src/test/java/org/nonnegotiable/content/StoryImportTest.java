package org.nonnegotiable.content;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.story.RealStory;
import org.nonnegotiable.story.Story;

/** Safeguarding: nobody's story becomes public, or comes back, by way of a file. */
@QuarkusTest
class StoryImportTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String FOLDER = "stories/added/";

    @Inject
    ContentImport contentImport;
    @Inject
    Edition edition;
    @Inject
    Shelf shelf;
    @TempDir
    Path directory;

    @AfterEach
    void as_shipped() {
        shelf.clean();
    }

    @Test
    void a_story_that_is_no_sample_comes_in_as_a_draft() {
        bring("added-cup");
        status("added-cup", 404);
        assertThat(given().get("/en/stories").asString()).doesNotContain("The blue cup");
        assertThat(given().get("/en/stories/feed.atom").asString()).doesNotContain("The blue cup");
    }

    @Test
    void a_draft_is_not_exported_for_a_folder_asks_nobody_whether_he_may_read_it() {
        bring("added-cup");
        assertThat(shelf.exported().keySet()).noneMatch(name -> name.startsWith(FOLDER));
        change(story -> story.texts.forEach(text -> RealStory.publish(text, NOW)));
        assertThat(shelf.exported()).containsEntry(FOLDER + "en.md", ContentFiles.words("added-cup"))
                .containsEntry(FOLDER + "story.yaml", ContentFiles.facts());
    }

    @Test
    void what_is_being_written_at_the_desk_is_neither_exported_nor_thrown_away_for_what_is_public() {
        publish("added-cup");
        change(story -> story.texts.forEach(text -> text.take(text.words.at("added-jug"), NOW)));
        assertThat(shelf.exported()).containsEntry(FOLDER + "en.md", ContentFiles.words("added-cup"));
        bring("added-cup");
        status("added-cup", 200);
        change(story -> assertThat(story.texts).extracting(text -> text.words.slug()).containsExactly("added-jug"));
    }

    @Test
    void a_published_story_that_comes_in_unchanged_stays_public() {
        publish("added-cup");
        bring("added-cup");
        status("added-cup", 200);
    }

    @ParameterizedTest
    @CsvSource({"title: The,title: A", "name: Ada,name: Eva", "summary: A,summary: The", "quote: It,quote: That", "alt: A,alt: The", "only,just",
        "slug: added,slug: added-blue"})
    void a_published_story_whose_words_an_import_changes_is_a_draft_again(String words, String other) {
        publish("added-cup");
        contentImport.from(ContentFiles.write(directory, FOLDER + "en.md", ContentFiles.words("added-cup", words, other)));
        status("added-cup", 404);
        status("added-blue-cup", 404);
    }

    @ParameterizedTest
    @CsvSource({"age: 10-13,age: 14-17", "UA-65,UA-63", "2025-03,2025-04", "[return],[school]", "drawing: key,drawing: swing"})
    void a_published_story_whose_facts_an_import_changes_is_a_draft_in_every_language(String fact, String other) {
        ContentFiles.write(directory, FOLDER + "de.md", ContentFiles.words("added-becher"));
        publish("added-cup");
        given().get("/de/stories/added-becher").then().statusCode(200);
        contentImport.from(ContentFiles.write(directory, FOLDER + "story.yaml", ContentFiles.facts(fact, other)));
        status("added-cup", 404);
        given().get("/de/stories/added-becher").then().statusCode(404);
    }

    @Test
    void another_language_stays_public_when_the_words_of_one_change() {
        ContentFiles.write(directory, FOLDER + "de.md", ContentFiles.words("added-becher"));
        publish("added-cup");
        contentImport.from(ContentFiles.write(directory, FOLDER + "en.md", ContentFiles.words("added-cup", "only", "just")));
        given().get("/de/stories/added-becher").then().statusCode(200);
        assertThat(given().get("/en/stories/added-becher").asString()).doesNotContain("just");
    }

    @Test
    void an_address_that_moved_leads_to_the_new_one() {
        publish("added-cup");
        bring("added-mug");
        change(story -> story.texts.forEach(text -> RealStory.publish(text, NOW)));
        given().redirects().follow(false).get("/en/stories/added-cup").then().statusCode(301).header("Location",
                org.hamcrest.Matchers.endsWith("/en/stories/added-mug"));
        status("added-mug", 200);
    }

    @Test
    void a_withdrawn_story_is_not_exported_and_no_import_brings_it_back() {
        publish("added-cup");
        change(story -> story.withdraw(NOW));
        status("added-cup", 410);
        assertThat(shelf.exported().keySet()).noneMatch(name -> name.startsWith(FOLDER));
        assertThatThrownBy(() -> bring("added-cup")).isInstanceOf(FaultyContentException.class)
                .hasMessage(FOLDER + "story.yaml: was withdrawn and cannot come back");
        status("added-cup", 410);
    }

    @Test
    void the_address_of_a_withdrawn_story_is_given_to_no_other() {
        publish("added-cup");
        change(story -> story.withdraw(NOW));
        Path other = directory.resolve("other");
        ContentFiles.write(other, "stories/added-too/story.yaml", ContentFiles.facts(), "stories/added-too/en.md", ContentFiles.words("added-cup"));
        assertThatThrownBy(() -> contentImport.from(other)).hasMessageContaining("is the address of another story");
    }

    private void bring(String slug) {
        contentImport.from(ContentFiles.write(directory, FOLDER + "story.yaml", ContentFiles.facts(), FOLDER + "en.md", ContentFiles.words(slug)));
    }

    private void publish(String slug) {
        bring(slug);
        change(story -> story.texts.forEach(text -> RealStory.publish(text, NOW)));
        status(slug, 200);
    }

    private void change(Consumer<Story> deed) {
        requiringNew().run(() -> {
            deed.accept(Story.referred("added").orElseThrow());
            edition.raise();
        });
    }

    private static void status(String slug, int status) {
        given().get("/en/stories/" + slug).then().statusCode(status);
    }
}
