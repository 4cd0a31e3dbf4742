package org.nonnegotiable.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the launcher starts, in a directory of the test. */
public record Launched(Path directory) {

    static final Path LAUNCHER = Path.of("deploy", "bin", "campaign").toAbsolutePath();
    static final Path PROGRAM = Path.of("target", "quarkus-app").toAbsolutePath();

    record Answer(int code, String output, String errors) {
    }

    ProcessBuilder builder(Path launcher, Map<String, String> environment, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).collect(Collectors.toList())).directory(directory.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** As a process that is soon there: with an archive, and compiled quickly. @param settings for Java, none with a space */
    public ProcessBuilder quickly(List<String> settings, String... arguments) {
        return builder(LAUNCHER, Map.of("CAMPAIGN_ARCHIVE", Archive.trained().toString(), "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 " + String.join(" ", settings)), arguments);
    }

    Answer call(Path launcher, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("campaign", ".out");
        Path errors = Files.createTempFile("campaign", ".err");
        Process process = builder(launcher, environment, arguments).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        Answer answer = new Answer(process.exitValue(), Files.readString(output), Files.readString(errors));
        Files.delete(output);
        Files.delete(errors);
        return answer;
    }

    /** The packaged program as links, and the launcher beside it. */
    static Path install(Path home) throws IOException {
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
}
