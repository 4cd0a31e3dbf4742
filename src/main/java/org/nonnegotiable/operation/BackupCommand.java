package org.nonnegotiable.operation;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nonnegotiable.backup.Backup;
import org.nonnegotiable.backup.Manifest;
import org.nonnegotiable.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = BackupCommand.NAME, mixinStandardHelpOptions = true, description = "Writes the whole database, as it is at this moment, into one file. "
        + "It holds stories that are not public: keep it where nobody else can read it.")
class BackupCommand implements Callable<Integer> {

    static final String NAME = "backup";

    @Parameters(paramLabel = "FILE", description = "where to; there must be nothing yet")
    Path file;
    @Inject
    Backup backup;

    /** Before a database is made that was not there: a backup of that one would pass for the site's. */
    static Optional<String> refusal(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals(NAME)) {
            return Optional.empty();
        }
        try {
            return Database.isThere() ? Optional.empty()
                    : Optional.of("No backup was made: there is no site's database here. Call this with the settings and from the directory of the site.");
        } catch (SQLException e) {
            return Optional.of("No backup was made: " + e.getMessage());
        }
    }

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
