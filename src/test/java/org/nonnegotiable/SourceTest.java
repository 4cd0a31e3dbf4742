package org.nonnegotiable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.Sources.File;

/** What the files of the project may look like. */
class SourceTest {

    private static final List<File> MAIN = Sources.files(Sources.MAIN, ".java");
    private static final List<File> TEMPLATES =
            Stream.of(".html", ".xml").flatMap(ending -> Sources.files(Sources.TEMPLATES, ending).stream()).toList();
    private static final Pattern UNESCAPED = Pattern.compile("\\{[^}]*\\.(raw|safe)\\b");
    /** Put together, so that this file does not find itself. */
    private static final Pattern UNFINISHED = Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME|X" + "XX)\\b|@Dis" + "abled");

    @Test
    void java_files_have_at_most_200_lines() {
        assertThat(Sources.files(Sources.JAVA, ".java").stream().filter(file -> file.lines() > 200)).isEmpty();
    }

    @Test
    void methods_have_at_most_30_lines() {
        assertThat(Sources.methods(Sources.JAVA).stream().filter(method -> method.lines() > 30)).isEmpty();
    }

    @Test
    void templates_have_at_most_120_lines() {
        assertThat(TEMPLATES.stream().filter(file -> file.lines() > 120)).isEmpty();
    }

    @Test
    void templates_escape_whatever_they_are_given() {
        assertThat(TEMPLATES.stream().filter(file -> UNESCAPED.matcher(file.text()).find())).isEmpty();
    }

    @Test
    void every_package_says_its_words_its_rules_and_what_it_does_not_know() {
        assertThat(MAIN.stream().map(file -> file.path().getParent()).distinct()).isNotEmpty().allSatisfy(folder -> {
            Path says = folder.resolve("package-info.java");
            assertThat(says).exists();
            assertThat(Files.readString(says)).contains("<b>Words.</b>", "<b>Rules.</b>", "<b>Does not know</b>");
        });
    }

    @Test
    void caching_is_said_by_the_edition_and_the_site_and_repeated_by_the_mirror_alone() {
        assertThat(MAIN.stream().filter(file -> !file.isIn("edition", "site", "mirror"))
                .filter(file -> file.text().contains("Cache-Control") || file.text().contains("CACHE_CONTROL"))).isEmpty();
    }

    @Test
    void nothing_is_left_unfinished_or_switched_off() {
        Stream<File> all = Stream.of(".java", ".html", ".xml", ".css", ".sql", ".properties")
                .flatMap(ending -> Sources.files(Sources.JAVA, ending).stream());
        assertThat(all.filter(file -> UNFINISHED.matcher(file.text()).find())).isEmpty();
    }

    @Test
    void tests_that_have_a_program_of_their_own_are_in_a_suite_of_their_own() {
        String own = "@Test" + "Profile(";
        assertThat(Sources.files(Sources.JAVA, ".java")).allSatisfy(file -> assertThat(file.text().contains(own))
                .isEqualTo(("." + file.path().getFileName()).replace(".java", "").matches(UnusualSuite.ITS)));
        assertThat(Sources.files(Sources.JAVA, ".java").stream().filter(file -> file.text().contains(own) && file.text().contains("@InChromium"))).isEmpty();
    }

    @Test
    void only_commands_the_database_and_letters_speak_to_standard_output() {
        assertThat(MAIN.stream().filter(file -> !file.isIn("operation", "database") && !file.path().endsWith("account/Console.java"))
                .filter(file -> file.text().contains("System.out") || file.text().contains("printStackTrace()"))).isEmpty();
    }
}
