package org.nonnegotiable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/security} says: every requirement has its line, and whatever a line names is there. */
class SecurityWalkTest {

    /** A line of a table: number, level, what it is about, how it stands, where, tested by. */
    record Line(String number, String level, String verdict, String where, String tests) {
    }

    private static final Path FOLDER = Path.of("docs/security");
    private static final Set<String> VERDICTS = Set.of("met", "partly", "not met", "n/a");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*)(\\.\\w+)?");
    private static final Pattern FILE = Pattern.compile("[\\w./-]+\\.(md|csv|txt|properties|js|sql|requests|yaml)|(docs|deploy|src|content)/[\\w./-]+");

    private static final List<Line> LINES = read();

    @Test
    void every_requirement_of_levels_one_and_two_has_one_line_with_its_level() throws IOException {
        Map<String, String> asked = new HashMap<>();
        Files.readAllLines(Path.of("src/test/resources/security/asvs-5.0.0.txt")).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ")).forEach(parts -> asked.put(parts[0], parts[1]));
        assertThat(asked).hasSize(253);
        assertThat(LINES.stream().collect(Collectors.toMap(Line::number, Line::level))).isEqualTo(asked);
    }

    @Test
    void every_line_says_how_it_stands_and_why_and_what_is_met_is_shown() {
        assertThat(LINES).allSatisfy(line -> {
            assertThat(VERDICTS).contains(line.verdict);
            assertThat(line.where).hasSizeGreaterThan(10);
        });
        assertThat(LINES.stream().filter(line -> line.verdict.equals("met") && line.tests.isBlank()).map(Line::number)).isEmpty();
    }

    @Test
    void every_class_and_every_file_that_is_named_exists() throws IOException {
        Set<String> types = Sources.files(Sources.JAVA, ".java").stream().map(file -> file.path().getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
        assertThat(named().filter(name -> TYPE.matcher(name).matches() && !types.contains(name.split("\\.")[0]))).isEmpty();
        assertThat(named().filter(name -> FILE.matcher(name).matches() && !exists(name))).isEmpty();
    }

    /** From the root, or of the resources. */
    private static boolean exists(String name) {
        return Files.exists(Path.of(name)) || Files.exists(Path.of("src/main/resources").resolve(name));
    }

    private static Stream<String> named() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> all = Stream.concat(files, Stream.of(Path.of("docs/security.md"))).toList();
            return all.stream().flatMap(file -> NAMED.matcher(text(file)).results().map(match -> match.group(1))).toList().stream();
        }
    }

    private static List<Line> read() {
        Pattern row = Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| [^|]+ \\| ([^|]+) \\| ([^|]*) \\| ([^|]*) \\|$", Pattern.MULTILINE);
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(file -> row.matcher(text(file)).results())
                    .map(match -> new Line(match.group(1), match.group(2), match.group(3).strip(), match.group(4).strip(), match.group(5).strip())).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
