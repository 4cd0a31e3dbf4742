package org.nonnegotiable.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FaultyStoriesTest {

    @Inject
    ContentImport contentImport;
    @TempDir
    Path directory;

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            sample: false     | sample: maybe             | 1: sample 'maybe': is neither true nor false
            sample: false     | 'sample: false, x'        | 1: sample 'false, x': is neither
            age: 10-13        | age: 12                   | 2: age '12': is none of
            age: 10-13        | age: ''                   | 2: age '': is none of
            age: 10-13        | years: 10-13              | 2: unknown field years
            age: 10-13        | years: 10-13              | 1: age is missing
            age: 10-13        | sample: false             | 2: sample stands twice
            oblast: UA-65     | oblast: UA-99             | 3: oblast 'UA-99': is no ISO 3166-2
            oblast: UA-65     | oblast: Kherson           | 3: oblast 'Kherson': is no ISO 3166-2
            returned: 2025-03 | returned: 2025-13         | 4: returned '2025-13':
            returned: 2025-03 | returned: 2025-03-14      | 4: returned '2025-03-14':
            returned: 2025-03 | returned: +12025-03       | 4: returned '+12025-03':
            [return]          | [return, hope]            | 5: themes 'hope': is none of
            [return]          | return                    | 5: themes is no list
            themes: [return]  | '# none'                  | 1: themes is missing
            drawing: key      | drawing: face             | 6: drawing 'face' is not known
            drawing: key      | 'drawing: [key'           | 7: is not YAML
            drawing: key      | name: Ada                 | 6: unknown field name
            """)
    void facts_are_all_there_and_no_finer_than_they_may_be(String line, String other, String fault) {
        write("added", ContentFiles.facts(line, other), ContentFiles.words("added-cup"));
        assertThat(faults()).anySatisfy(found -> assertThat(found).startsWith("stories/added/story.yaml:" + fault));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            slug: added-cup   | slug: added cup           | :3: slug 'added cup': is no slug
            slug: added-cup   | slug: Added-cup           | :3: slug 'Added-cup': is no slug
            slug: added-cup   | slug: added--cup          | :3: slug 'added--cup': is no slug
            slug: added-cup   | slug: -added              | :3: slug '-added': is no slug
            slug: added-cup   | slug: ../added            | :3: slug '../added': is no slug
            slug: added-cup   | slug: added?x             | :3: slug 'added?x': is no slug
            slug: added-cup   | slug: cafe\u0301          | :3: slug 'cafe\u0301': is not in Unicode's composed form
            slug: added-cup   | slug: the-cellar-key      | :3: slug 'the-cellar-key': is the address of another story
            slug: added-cup   | 'slug: '                  | :3: slug '': is no slug
            title: The blue cup | title:                  | :2: is no 'key: value'
            title: The blue cup | 'title: '               | :2: title is missing
            title: The blue cup | titel: The blue cup     | :2: unknown field titel
            title: The blue cup | titel: The blue cup     | :1: title is missing
            title: The blue cup | slug: other             | :3: slug stands twice
            name: Ada         | name: A\u0007da          | :4: name holds a control character
            """)
    void words_are_all_there_under_an_address_of_their_own(String line, String other, String fault) {
        write("added", ContentFiles.facts(), ContentFiles.words("added-cup", line, other));
        assertThat(faults()).anySatisfy(found -> assertThat(found).startsWith("stories/added/en.md" + fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                           | 1: does not begin with front matter
            The blue cup                 | 1: does not begin with front matter
            ---\\ntitle: The blue cup\\n | 1: does not begin with front matter
            --- \\ntitle: a\\n---\\nx    | 1: does not begin with front matter
            """)
    void front_matter_is_needed(String text, String fault) {
        write("added", ContentFiles.facts(), text.replace("\\n", "\n"));
        assertThat(faults()).containsExactly("stories/added/en.md:" + fault + " between two lines of ---");
    }

    @ParameterizedTest
    @CsvSource({"'',is missing", "' \n\n ',is missing", "'a\u0000b',holds a control character", "'a\u001Bb',holds a control character"})
    void a_body_is_needed(String body, String fault) {
        write("added", ContentFiles.facts(), ContentFiles.words("added-cup", "\n\nIt was only a cup.\n", "\n\n" + body + "\n"));
        assertThat(faults()).containsExactly("stories/added/en.md:9: the text below the front matter " + fault);
    }

    @Test
    void a_slug_of_120_characters_is_long_enough() {
        write("added", ContentFiles.facts("age: 10-13", "age: x"), ContentFiles.words("a".repeat(120)));
        assertThat(faults()).hasSize(1);
        write("added", ContentFiles.facts("age: 10-13", "age: x"), ContentFiles.words("a".repeat(121)));
        assertThat(faults()).hasSize(2);
    }

    @Test
    void two_stories_of_one_import_share_no_address() {
        write("added", ContentFiles.facts(), ContentFiles.words("added-cup"));
        write("added-too", ContentFiles.facts(), ContentFiles.words("added-cup"));
        assertThat(faults()).singleElement().asString().startsWith("stories/added-too/en.md:3: slug 'added-cup'");
    }

    @ParameterizedTest
    @CsvSource({"Added", "added_1", "añadido", "added cup", "-added"})
    void the_folder_of_a_story_has_a_plain_name(String ref) {
        write(ref, ContentFiles.facts(), ContentFiles.words("added-cup"));
        assertThat(faults()).singleElement().asString().startsWith("stories/" + ref + "/story.yaml: the folder's name '" + ref + "': is no code");
    }

    @ParameterizedTest
    @CsvSource({"xx.md", "en.txt", "notes", "EN.md"})
    void a_file_beside_the_words_is_in_a_language_of_the_site(String name) {
        ContentFiles.write(directory, "stories/added/story.yaml", ContentFiles.facts(), "stories/added/" + name, ContentFiles.words("added-cup"));
        assertThat(faults()).singleElement().asString().startsWith("stories/added/" + name + ": is not named for a language");
    }

    @Test
    void a_story_without_facts_is_none() {
        ContentFiles.write(directory, "stories/added/en.md", ContentFiles.words("added-cup"));
        assertThat(faults()).contains("stories/added/story.yaml: cannot be read");
    }

    @Test
    void a_file_of_facts_is_about_one_story() {
        write("added", "- " + ContentFiles.facts().replace("\n", "\n  ") + "\n- sample: false\n", ContentFiles.words("added-cup"));
        assertThat(faults()).containsExactly("stories/added/story.yaml: holds 2 stories instead of one");
    }

    private void write(String ref, String facts, String words) {
        ContentFiles.write(directory, "stories/" + ref + "/story.yaml", facts, "stories/" + ref + "/en.md", words);
    }

    private List<String> faults() {
        FaultyContentException refusal = catchThrowableOfType(FaultyContentException.class, () -> contentImport.from(directory));
        assertThat(refusal).as("the refusal").isNotNull();
        return refusal.faults().stream().map(Fault::toString).toList();
    }
}
