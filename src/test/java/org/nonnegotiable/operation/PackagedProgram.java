package org.nonnegotiable.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nonnegotiable.database.Served;
import org.nonnegotiable.database.TestFolder;

/** The packaged program on data of its own, as whoever runs it calls it. */
public final class PackagedProgram {

    /** What a command left: its code, and what it said on both outputs. */
    public record Answer(int code, String output, String errors) {
    }

    private final Path data;
    private final List<String> options;
    private int port;

    /** {@code directory}: empty. The database's programs, once unpacked by other tests, are shared with them. */
    public PackagedProgram(Path directory, String... options) throws IOException {
        this.options = List.of(options);
        data = Files.createDirectories(directory.resolve("data"));
        data.toFile().setReadable(false, false);
        data.toFile().setReadable(true, true);
        try (Stream<Path> unpacked = Files.list(TestFolder.of("data")).filter(path -> path.getFileName().toString().startsWith("mariadb-"))) {
            for (Path programs : unpacked.toList()) {
                Files.createSymbolicLink(data.resolve(programs.getFileName()), programs.toAbsolutePath());
            }
        }
    }

    /** Runs a command to its end. */
    public Answer run(String... arguments) throws Exception {
        Path output = Files.createTempFile(data.getParent(), "command", ".out");
        Path errors = Files.createTempFile(data.getParent(), "command", ".err");
        Process process = builder(0, arguments).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The command does not end: " + Files.readString(errors));
        }
        return new Answer(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    /** Starts the site and waits until it is all there, or says that it has to wait itself. */
    public Process serve() throws Exception {
        return serve(freePort());
    }

    /** At a port that nobody else has. */
    public Process serve(int number) throws Exception {
        Process process = start(number);
        for (int attempt = 0; attempt < 2400 && process.isAlive(); attempt++) {
            if (said().contains("what was kept is shown") ? Served.atAll(port) : Served.whole(port)) {
                return process;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The site does not answer: " + said());
    }

    /** Starts the site, which may refuse, or a command that is not waited for. */
    public Process start(String... arguments) throws IOException {
        return start(freePort(), arguments);
    }

    private Process start(int number, String... arguments) throws IOException {
        port = number;
        return builder(port, arguments).redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    /** What the site says on both outputs. */
    public String said() throws IOException {
        return Files.readString(log());
    }

    private Path log() {
        return data.resolveSibling("site.log");
    }

    /** For whoever removes the directory: a link leads out of it. */
    public void unlink() {
        try (Stream<Path> links = Files.list(data).filter(Files::isSymbolicLink)) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder(int port, String... arguments) {
        List<String> settings = Stream.concat(Stream.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=0", "-Dcampaign.data=" + data), options.stream()).toList();
        return new Launched(Path.of("").toAbsolutePath()).quickly(settings, arguments);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
