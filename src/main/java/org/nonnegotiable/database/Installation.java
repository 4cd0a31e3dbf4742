package org.nonnegotiable.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;

/** The tables every MariaDB begins with. They are made aside and moved into place whole, so a half-made set is never used. */
final class Installation {
    private Installation() {
    }

    static void ensure(Program program, DataDirectory data) throws IOException {
        if (Files.isDirectory(data.tables())) {
            return;
        }
        var part = DataDirectory.part(data.tables());
        DataDirectory.remove(part);
        DataDirectory.create(part);
        var log = ServerLog.opened(data);
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
        Files.move(part, data.tables(), ATOMIC_MOVE);
    }
}
