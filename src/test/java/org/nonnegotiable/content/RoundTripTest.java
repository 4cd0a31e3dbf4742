package org.nonnegotiable.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class RoundTripTest {

    @Inject
    ContentImport contentImport;
    @Inject
    ContentExport contentExport;
    @Inject
    Shelf shelf;
    @TempDir
    Path directory;

    @AfterEach
    void as_shipped() {
        shelf.clean();
    }

    @Test
    void a_new_database_exports_the_shipped_content_byte_for_byte() {
        Map<String, String> shipped = ContentFiles.in(ContentFiles.SHIPPED);
        shipped.keySet().removeIf(name -> !name.contains("/") && !name.equals("languages.yaml")); // a licence, a word to readers
        assertThat(shelf.exported()).isEqualTo(shipped).hasSizeGreaterThan(80);
    }

    @Test
    void what_was_exported_comes_in_again_and_goes_out_the_same() {
        Map<String, String> before = shelf.exported();
        contentExport.to(directory);
        contentImport.from(directory);
        assertThat(shelf.exported()).isEqualTo(before);
    }

    @Test
    void a_child_in_proceedings_is_told_about_without_place_and_month_and_one_whose_face_is_seen_without_a_name() {
        ContentFiles.write(directory, "stories/added/story.yaml", ContentFiles.facts("oblast: UA-65\n", "", "returned: 2025-03\n", ""),
                "stories/added/en.md", ContentFiles.words("added-cup", "name: Ada\n", ""));
        contentImport.from(directory);
        shelf.publish("added", Instant.EPOCH);
        Map<String, String> exported = shelf.exported();
        assertThat(exported).containsAllEntriesOf(only(ContentFiles.in(directory), "stories/"));
        contentImport.from(directory);
        assertThat(shelf.exported()).isEqualTo(exported);
    }

    @Test
    void words_that_look_like_something_else_come_back_as_they_were() {
        ContentFiles.write(directory, "stories/added/story.yaml", ContentFiles.facts("[return]", "[]"),
                "stories/added/en.md", ContentFiles.words("added-no", "The blue cup", "no: \"yes\" # {0} --- 'x' \\n", "\n\nIt was only a cup.\n",
                        "\n\n---\n\n# title: x\n\n---\n\n\tA \"cup\", 1,5 €  \n{msg:x} &amp; <b>\n"),
                "milestones/milestones.csv", "milestone,date,source\nadded,2025-07-25,\"a \"\"source\"\", x\"\n",
                "milestones/en.csv", "milestone,event\nadded,\"two\nlines, \"\"quoted\"\"\"\n",
                "messages/en.properties", "added = '{'0}' = {0} # ! \\u0041 ''\n");
        contentImport.from(directory);
        shelf.publish("added", Instant.EPOCH);
        Map<String, String> exported = shelf.exported();
        assertThat(exported).containsAllEntriesOf(only(ContentFiles.in(directory), "stories/"));
        assertThat(exported.get("milestones/milestones.csv")).contains("added,2025-07-25,\"a \"\"source\"\", x\"\n");
        assertThat(exported.get("milestones/en.csv")).contains("added,\"two\nlines, \"\"quoted\"\"\"\n");
        assertThat(exported.get("messages/en.properties")).contains("added = '{'0}' = {0} # ! \\u0041 ''\n");
    }

    @Test
    void line_ends_of_Windows_come_back_as_those_of_the_shipped_files() {
        String words = ContentFiles.words("added-cup");
        contentImport.from(ContentFiles.write(directory, "stories/added/story.yaml", ContentFiles.facts().replace("\n", "\r\n"),
                "stories/added/en.md", words.replace("\n", "\r\n")));
        shelf.publish("added", Instant.EPOCH);
        assertThat(shelf.exported()).containsEntry("stories/added/en.md", words);
    }

    @Test
    void an_export_leaves_other_files_alone() {
        ContentFiles.write(directory, "LICENSE.md", "CC BY 4.0\n", "stories/mine/en.md", "mine\n");
        contentExport.to(directory);
        assertThat(ContentFiles.in(directory)).containsEntry("LICENSE.md", "CC BY 4.0\n").containsEntry("stories/mine/en.md", "mine\n");
    }

    private static Map<String, String> only(Map<String, String> files, String folder) {
        files.keySet().removeIf(name -> !name.startsWith(folder));
        return files;
    }
}
