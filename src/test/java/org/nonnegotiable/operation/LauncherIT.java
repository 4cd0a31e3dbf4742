package org.nonnegotiable.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.operation.Launched.Answer;

/** {@code deploy/bin/campaign}, as whoever runs the site calls it. */
class LauncherIT {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"--help, 0, Usage: campaign", "--version, 0, campaign 1.", "export --help, 0, Usage: campaign export", "reading confirm --help, 0, --by",
            "export --version, 0, campaign 1."})
    void help_starts_no_database(String line, int code, String said) throws Exception {
        Answer answer = campaign(Map.of(), line.split(" "));
        assertThat(answer.code()).as(answer.errors()).isEqualTo(code);
        assertThat(answer.output()).contains(said);
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"no-such-command, Usage: campaign", "export, Missing required parameter", "reading, Missing required subcommand"})
    void a_mistake_starts_none_either(String line, String said) throws Exception {
        Answer answer = campaign(Map.of(), line);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.errors()).contains(said);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void an_archive_of_another_program_is_passed_over() throws Exception {
        Path archive = Files.writeString(directory.resolve("archive"), "another program's");
        Answer answer = campaign(Map.of("CAMPAIGN_ARCHIVE", archive.toString()), "--version");
        assertThat(answer.code()).as(answer.errors()).isZero();
        assertThat(answer.output()).startsWith("campaign 1.");
    }

    @Test
    void java_gets_further_options_and_its_words_are_no_answer() throws Exception {
        Answer answer = campaign(Map.of("JAVA_OPTS_APPEND", "-Duser.language=de -XX:+PrintCommandLineFlags -XX:TieredStopAtLevel=3"), "--version");
        assertThat(answer.output()).contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=3", "campaign 1.");
    }

    @Test
    void a_command_is_compiled_quickly_rather_than_well() throws Exception {
        assertThat(campaign(Map.of("JAVA_OPTS_APPEND", "-XX:+PrintCommandLineFlags"), "--version").output()).contains("-XX:TieredStopAtLevel=1");
    }

    @Test
    void it_says_what_it_does_not_find() throws Exception {
        assertThat(campaign(Map.of("JAVA_HOME", directory.toString())).errors()).isEqualTo("campaign: there is no Java in JAVA_HOME (" + directory + ")\n");
        Path old = Files.createDirectories(directory.resolve("old").resolve("bin"));
        assertThat(Files.writeString(old.resolve("java"), "#!/bin/sh\n").toFile().setExecutable(true)).isTrue();
        Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"11.0.2\"\n");
        assertThat(campaign(Map.of("JAVA_HOME", old.getParent().toString())).errors())
                .isEqualTo("campaign: Java 17 or later is needed, " + old.resolve("java") + " is 11\n");
    }

    @Test
    void it_belongs_to_the_program_it_lies_beside() throws Exception {
        Path bin = Files.createDirectories(directory.resolve("opt").resolve("bin"));
        Path copy = Files.copy(Launched.LAUNCHER, bin.resolve("campaign"));
        assertThat(copy.toFile().setExecutable(true)).isTrue();
        Path home = bin.getParent().toRealPath();
        assertThat(call(copy, Map.of(), "--version").errors()).startsWith("campaign: the packaged program is neither in " + home);
        Path link = Files.createSymbolicLink(directory.resolve("link"), copy);
        Launched.install(home);
        assertThat(call(link, Map.of(), "--version").output()).startsWith("campaign 1.");
    }

    @ParameterizedTest
    @CsvSource({"0::/system.slice/campaign.service, system.slice/campaign.service/memory.max, 1000000000, 500",
            "0::/some.slice/campaign.service, some.slice/memory.max, 600000000, 300", "0::/, memory.max, 900000000, 450",
            "4:memory:/machine/one, memory/machine/one/memory.limit_in_bytes, 400000000, 200"})
    void memory_is_half_of_what_the_group_may_have_in_which_it_runs(String group, String file, String bytes, int megabytes) throws Exception {
        Path bound = directory.resolve("groups").resolve(file);
        Files.createDirectories(bound.getParent());
        Files.writeString(bound, bytes + "\n");
        Path mine = Files.writeString(directory.resolve("mine"), group + "\n");
        Path launcher = executable(directory.resolve("opt").resolve("bin").resolve("campaign"), Files.readString(Launched.LAUNCHER)
                .replace("/proc/self/cgroup", mine.toString()).replace("/sys/fs/cgroup", directory.resolve("groups").toString()));
        Files.writeString(directory.resolve("opt").resolve("quarkus-run.jar"), "");
        Path java = executable(directory.resolve("java").resolve("bin").resolve("java"), "#!/bin/sh\necho \"$@\"\n");
        Files.writeString(java.resolveSibling("../release"), "JAVA_VERSION=\"17.0.1\"\n");
        Answer answer = call(launcher, Map.of("JAVA_HOME", directory.resolve("java").toString()));
        assertThat(answer.output()).as(answer.errors()).contains(" -Xmx" + megabytes + "m ");
    }

    private Answer campaign(Map<String, String> environment, String... arguments) throws Exception {
        return call(Launched.LAUNCHER, environment, arguments);
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        assertThat(Files.writeString(file, text).toFile().setExecutable(true)).isTrue();
        return file;
    }

    private Answer call(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        return new Launched(directory).call(launcher, environment, arguments);
    }
}
