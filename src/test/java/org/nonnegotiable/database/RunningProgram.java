package org.nonnegotiable.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nonnegotiable.operation.Launched;

/** The packaged program as a process of its own, for what only killing shows. */
final class RunningProgram implements AutoCloseable {
    private final Process process;
    private final Path errors;
    private final int port;

    private RunningProgram(Process process, Path errors, int port) {
        this.process = process;
        this.errors = errors;
        this.port = port;
    }

    static RunningProgram started(DataDirectory data, String... arguments) throws IOException {
        return started(data, List.of(), arguments);
    }

    static RunningProgram started(DataDirectory data, List<String> options, String... arguments) throws IOException {
        var port = freePort();
        var errors = Files.createTempFile(data.root().getParent(), "program", ".err");
        var settings = new ArrayList<>(List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=0", "-Dcampaign.data=" + data.root()));
        settings.addAll(options);
        var builder = new Launched(Path.of("").toAbsolutePath()).quickly(settings, arguments).redirectError(errors.toFile())
                .redirectOutput(Path.of("target", "program.log").toFile());
        // A build in the background ignores interrupts, and all it starts would too.
        builder.command().addAll(0, List.of("env", "--default-signal=INT"));
        return new RunningProgram(builder.start(), errors, port);
    }

    RunningProgram serving() throws Exception {
        for (int attempt = 0; attempt < 2400; attempt++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The program ended: " + errors());
            }
            if (errors().contains("what was kept is shown") ? Served.atAll(port) : Served.whole(port)) {
                return this;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The program does not answer: " + errors());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void interrupt() throws Exception {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The program does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
