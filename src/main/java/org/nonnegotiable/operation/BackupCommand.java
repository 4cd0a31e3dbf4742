package org.nonnegotiable.operation;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.nonnegotiable.backup.Backup;
import org.nonnegotiable.backup.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "backup", mixinStandardHelpOptions = true, description = "Writes the whole database, as it is at this moment, into one file. "
        + "It holds stories that are not public: keep it where nobody else can read it.")
class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "where to; there must be nothing yet")
    Path file;
    @Inject
    Backup backup;

    @Override
    public Integer call() {
        if (Files.exists(file)) {
            System.err.println(file + " is there already.");
            return 1;
        }
        try {
            Manifest manifest = backup.write(file.toAbsolutePath());
            System.out.printf("%s holds the database as it was at %s: %d rows of %d tables, edition %d, %d entries of the ledger.%n", file, manifest.madeAt(),
                    manifest.rows(), manifest.tables().size(), manifest.edition(), manifest.ledger());
            return 0;
        } catch (IOException | SQLException e) {
            System.err.println("No backup was made: " + e.getMessage());
            return 1;
        }
    }
}
