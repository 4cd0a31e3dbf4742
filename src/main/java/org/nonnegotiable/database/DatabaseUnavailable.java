package org.nonnegotiable.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** There is no database. The message is one sentence that says why, and what to do. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final String USE_ANOTHER =
            "set QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD to use another MariaDB.";

    private DatabaseUnavailable(String sentence, Exception cause) {
        super(sentence, cause);
    }

    static DatabaseUnavailable cannotRun(String reason) {
        return new DatabaseUnavailable("The MariaDB that is brought along cannot run here (" + reason + "): " + USE_ANOTHER, null);
    }

    static DatabaseUnavailable cannotUse(Path directory, IOException cause) {
        return new DatabaseUnavailable("The data directory " + directory + " cannot be used (" + reason(cause)
                + "): set CAMPAIGN_DATA to another directory, or " + USE_ANOTHER, cause);
    }

    static DatabaseUnavailable inUse(DataDirectory data) {
        return new DatabaseUnavailable("The data in " + data.root() + " is already in use by " + DataLock.holder(data)
                + ": stop that one first, or set CAMPAIGN_DATA to another directory.", null);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        var reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return reason == null ? cause.toString() : reason;
    }
}
