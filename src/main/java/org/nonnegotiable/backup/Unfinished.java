package org.nonnegotiable.backup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nonnegotiable.database.Login;

/** The mark of a database in which a restore has begun and not ended: a table that is there before anything is changed, and goes last. */
public class Unfinished {

    public static final String SENTENCE = "A restore into this database was begun and not ended: begin the same restore again (docs/backup.md).";
    /** Set by the program itself for the command that restores. */
    public static final String RESTORING = "campaign.restoring";

    private static final String TABLE = "restore_unfinished";

    @ConfigProperty(name = RESTORING, defaultValue = "false")
    boolean restoring;

    /** Before anything looks into the tables, or fills them. */
    void begin(@Observes @Priority(1) StartupEvent start) throws SQLException {
        try (Connection database = Login.app().connect()) {
            if (!restoring && isIn(database)) {
                throw new IllegalStateException(SENTENCE);
            }
        }
    }

    /** For who wants to know why the program did not start. */
    public static boolean isLeft() {
        try (Connection database = Login.owner().connect()) {
            return isIn(database);
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    static boolean isIn(Connection database) throws SQLException {
        return Schema.tables(database).contains(TABLE);
    }

    static boolean is(String table) {
        return table.equals(TABLE);
    }

    /** Keeps the highest edition that was ever seen here, over any number of attempts. */
    static void mark(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + TABLE + " (edition BIGINT NOT NULL)");
            if (Schema.tables(database).contains("edition")) {
                statement.execute("INSERT INTO " + TABLE + " SELECT number FROM edition");
            }
            database.commit();
        }
    }

    static long edition(Connection database) throws SQLException {
        List<String> highest = Schema.texts(database, "SELECT COALESCE(MAX(edition), 0) FROM " + TABLE, 1);
        return Long.parseLong(highest.get(0));
    }

    static void unmark(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + TABLE);
        }
    }
}
