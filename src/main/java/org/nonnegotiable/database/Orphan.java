package org.nonnegotiable.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server that outlived its program, which was killed. Whoever holds the lock may end it. */
final class Orphan {
    private Orphan() {
    }

    // The processes themselves are asked: a pid file may be missing, or name a stranger by now.
    static void stopAll(DataDirectory data) {
        ProcessHandle.allProcesses().filter(process -> serves(process, data)).forEach(Server::stop);
    }

    private static boolean serves(ProcessHandle process, DataDirectory data) {
        var command = command(process);
        return command.get(0).endsWith("/mariadbd")
                && command.stream().anyMatch(argument -> argument.startsWith("--datadir=" + data.tables()));
    }

    private static List<String> command(ProcessHandle process) {
        try {
            return List.of(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), ISO_8859_1).split("\0"));
        } catch (IOException e) {
            return List.of("");
        }
    }
}
