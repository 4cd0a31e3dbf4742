package org.nonnegotiable.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tables every MariaDB begins with. They are made aside and moved into place whole, so a half-made set is never used. */
final class Installation {
    private Installation() {
    }

    static void ensure(Program program, DataDirectory data) throws IOException {
        if (Files.isDirectory(data.tables())) {
            return;
        }
        var part = DataDirectory.part(data.tables());
        try {
            DataDirectory.remove(part);
            DataDirectory.create(part);
            make(program, part, ServerLog.opened(data));
            Files.move(part, data.tables(), ATOMIC_MOVE);
        } finally {
            DataDirectory.remove(part);
        }
    }

    private static void make(Program program, Path part, ServerLog log) throws IOException {
        var process = program.start(Settings.forInstallation(part), log);
        try (var statements = process.getOutputStream()) {
            statements.write(program.firstStatements());
        } catch (IOException e) {
            // The pipe breaks when the server dies; its exit code and its log say why.
            process.destroy();
        }
        if (process.onExit().join().exitValue() != 0) {
            throw DatabaseUnavailable.cannotRun(log.reason());
        }
    }
}
