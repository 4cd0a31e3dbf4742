package org.nonnegotiable.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands beside a running site, and one without. */
class CommandsIT {

    private static PackagedProgram program;
    private static Process site;

    @TempDir
    Path directory;

    @BeforeAll
    static void a_site_runs(@TempDir Path home) throws Exception {
        program = new PackagedProgram(home);
        site = program.serve();
    }

    @AfterAll
    static void the_site_outlived_all_commands() {
        boolean alive = site.isAlive();
        site.destroy();
        site.onExit().join();
        program.unlink();
        assertThat(alive).isTrue();
    }

    @Test
    void without_a_site_or_data_the_shipped_content_is_exported() throws Exception {
        PackagedProgram alone = new PackagedProgram(directory.resolve("alone"));
        PackagedProgram.Answer answer = alone.run("export", directory.resolve("out").toString());
        alone.unlink();
        assertThat(answer.errors()).doesNotContain("ERROR");
        assertThat(answer.code()).isZero();
        assertThat(answer.output()).isEqualTo("The content is in " + directory.resolve("out") + "\n");
        assertThat(files(directory.resolve("out"))).isEqualTo(shipped());
    }

    @Test
    void without_a_site_there_is_nothing_to_back_up_and_nothing_is_made() throws Exception {
        PackagedProgram alone = new PackagedProgram(directory.resolve("alone"));
        PackagedProgram.Answer answer = alone.run("backup", directory.resolve("today.backup").toString());
        alone.unlink();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errors()).startsWith("No backup was made: there is no site's database here.").hasLineCount(1);
        assertThat(directory.resolve("today.backup")).doesNotExist();
        assertThat(alone.data().resolve("tables")).doesNotExist();
    }

    @Test
    void beside_a_site_what_is_exported_can_be_imported_again() throws Exception {
        assertThat(program.run("export", directory.resolve("one").toString()).code()).isZero();
        PackagedProgram.Answer answer = program.run("import", "--yes", directory.resolve("one").toString());
        assertThat(answer.code()).as(answer.errors()).isZero();
        assertThat(answer.output()).isEqualTo("The content of " + directory.resolve("one") + " is in the database.\n");
        assertThat(program.run("export", directory.resolve("two").toString()).code()).isZero();
        assertThat(files(directory.resolve("two"))).isEqualTo(shipped());
    }

    @Test
    void an_import_wants_to_be_asked_for_plainly() throws Exception {
        PackagedProgram.Answer answer = program.run("import", "content");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errors()).contains("--yes").doesNotContain("Exception");
        assertThat(answer.output()).isEmpty();
    }

    @Test
    void every_fault_is_a_line_with_its_file_and_place() throws Exception {
        write("messages/de.properties", "skip = Weiter\nbroken\n");
        write("figures/readings.csv", "figure,value\n");
        PackagedProgram.Answer answer = program.run("import", "--yes", directory.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errors()).contains("messages/de.properties:2: is no 'name = words'\n", "figures/readings.csv:1: the header must read",
                "2 faults; nothing was changed.\n").doesNotContain("Exception", "\tat ");
    }

    @Test
    void what_is_no_directory_is_neither_read_nor_written() throws Exception {
        Path file = write("file", "mine");
        assertThat(program.run("import", "--yes", file.toString()).errors()).contains(file + " is no directory.");
        PackagedProgram.Answer answer = program.run("export", file.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errors()).contains(file.toString()).doesNotContain("Exception");
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-command", "export", "import --yes", "export a b", "import --force content"})
    void a_command_that_is_called_wrongly_says_how_it_is_called(String line) throws Exception {
        PackagedProgram.Answer answer = program.run(line.split(" "));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.errors()).contains("Usage: campaign");
    }

    private Path write(String name, String text) throws IOException {
        Files.createDirectories(directory.resolve(name).getParent());
        return Files.writeString(directory.resolve(name), text);
    }

    private static Map<String, String> shipped() throws IOException {
        Map<String, String> files = files(Path.of("content"));
        files.keySet().removeIf(name -> !name.contains("/") && !name.equals("languages.yaml"));
        return files;
    }

    static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root).filter(Files::isRegularFile)) {
            for (Path path : paths.toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
