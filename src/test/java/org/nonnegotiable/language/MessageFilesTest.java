package org.nonnegotiable.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A gap would fall back to English without a word: only these tests see it. */
class MessageFilesTest {

    private static final Path SITE = Path.of("content/messages");
    private static final Path DESK = Path.of("content/desk");

    @Test
    void every_language_has_a_file_and_every_file_a_language() throws IOException {
        Set<String> tags = Files.readAllLines(Path.of("content/languages.yaml")).stream()
                .filter(line -> line.startsWith("- tag: ")).map(line -> line.substring("- tag: ".length())).collect(Collectors.toSet());
        assertThat(tags(SITE)).containsExactlyInAnyOrderElementsOf(tags).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void the_desk_speaks_Ukrainian_and_English() {
        assertThat(tags(DESK)).containsExactly("en", "uk");
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_language_has_every_message_of_English_and_no_other(Path file) {
        assertThat(messages(file).keySet()).isEqualTo(messages(english(file)).keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_message_takes_the_same_arguments_in_every_language(Path file) {
        Map<String, String> english = messages(english(file));
        assertThat(messages(file)).allSatisfy((name, pattern) ->
                assertThat(MessageShape.of(pattern).arguments()).as(name).isEqualTo(MessageShape.of(english.get(name)).arguments()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_plural_has_a_sentence_for_each_category_of_its_language_and_for_no_other(Path file) {
        assertThat(messages(file)).allSatisfy((name, pattern) -> assertThat(MessageShape.of(pattern).wrongPlurals(tag(file))).as(name).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_message_is_plain_text_without_spaces_around_it(Path file) {
        assertThat(messages(file)).allSatisfy((name, pattern) ->
                assertThat(pattern).as(name).isEqualTo(pattern.strip()).isNotEmpty().doesNotContain("<", ">", "'", "\uE000", "\uE001"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void messages_stand_once_and_sorted_by_name(Path file) {
        assertThat(lines(file).map(line -> line.split(" = ", 2)[0])).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | {0, plural, one{# child} other{# children}}                               |
            en | {0, plural, one{# child} few{# children} other{# children}}               | 0
            en | {0, plural, other{# children}}                                            | 0
            uk | {0, plural, one{# дитина} few{# дитини} many{# дітей} other{# дитини}}    |
            uk | {0, plural, one{# дитина} few{# дитини} other{# дитини}}                  | 0
            ja | {0, plural, other{#人}}                                                   |
            ja | {0, plural, one{#人} other{#人}}                                          | 0
            en | {0, plural, =0{none} one{# child} other{# children}}                      |
            en | {0} of {1, plural, one{# child} few{#} other{#}}                          | 1
            en | {0, selectordinal, one{#st} two{#nd} few{#rd} other{#th}}                 |
            en | {0, selectordinal, one{#st} other{#th}}                                   | 0
            """)
    void the_test_of_plurals_sees_what_is_wrong(String tag, String pattern, String argument) {
        assertThat(MessageShape.of(pattern).wrongPlurals(tag)).isEqualTo(argument == null ? List.of() : List.of(argument));
    }

    static Stream<Path> files() {
        return Stream.of(SITE, DESK).flatMap(folder -> tags(folder).map(tag -> folder.resolve(tag + ".properties")));
    }

    /** Of the site and of the desk. */
    static Set<String> names() {
        return Stream.of(SITE, DESK).flatMap(folder -> messages(folder.resolve("en.properties")).keySet().stream()).collect(Collectors.toSet());
    }

    private static Stream<String> tags(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(MessageFilesTest::tag).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(Path file) {
        return file.getFileName().toString().replace(".properties", "");
    }

    private static Path english(Path file) {
        return file.resolveSibling("en.properties");
    }

    private static Map<String, String> messages(Path file) {
        return lines(file).map(line -> line.split(" = ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one, TreeMap::new));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
