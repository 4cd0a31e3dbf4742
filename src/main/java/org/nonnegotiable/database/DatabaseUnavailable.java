package org.nonnegotiable.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** There is no database. The message is one sentence that says why, and what to do. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final String USE_ANOTHER =
            "set QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD to use another MariaDB.";

    private final boolean mayPass;

    private DatabaseUnavailable(String sentence, Exception cause, boolean mayPass) {
        super(sentence, cause);
        this.mayPass = mayPass;
    }

    /** Whether it may be there when it is tried again, as after a full disk. */
    public boolean mayPass() {
        return mayPass;
    }

    static DatabaseUnavailable cannotRun(String reason) {
        return new DatabaseUnavailable("The MariaDB that is brought along cannot run here (" + reason + "): " + USE_ANOTHER, null, true);
    }

    static DatabaseUnavailable cannotUse(Path directory, IOException cause) {
        return new DatabaseUnavailable("The data directory " + directory + " cannot be used (" + reason(cause)
                + "): set CAMPAIGN_DATA to another directory, or " + USE_ANOTHER, cause, true);
    }

    static DatabaseUnavailable inUse(DataDirectory data) {
        return new DatabaseUnavailable("The data in " + data.root() + " is already in use by " + DataLock.holder(data)
                + ": stop that one first, or set CAMPAIGN_DATA to another directory.", null, false);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        var reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return reason == null ? cause.toString() : reason;
    }
}
