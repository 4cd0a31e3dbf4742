package org.nonnegotiable.backup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nonnegotiable.database.Login;

/** The mark of a database in which a restore has begun and not ended: a table that is there before anything is changed, and goes last. */
public class Unfinished {

    public static final String SENTENCE = "A restore into this database was begun and not ended: begin the same restore again (docs/backup.md).";
    /** Set by the program itself for the command that restores. */
    public static final String RESTORING = "campaign.restoring";

    private static final String TABLE = "restore_unfinished";

    private static final Logger LOG = Logger.getLogger(Unfinished.class);

    @ConfigProperty(name = RESTORING, defaultValue = "false")
    boolean restoring;
    @Inject
    DataSource pool;

    /** Before anything looks into the tables, or fills them. Without a database there is nothing to be shown of one. */
    void begin(@Observes @Priority(1) StartupEvent start) {
        try (Connection database = pool.getConnection()) {
            if (!restoring && isIn(database)) {
                throw new IllegalStateException(SENTENCE);
            }
        } catch (SQLException e) {
            LOG.debugf("nobody can say whether a restore was ended: %s", e.getMessage());
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
        return !Schema.texts(database, "SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '" + TABLE + "'", 1).isEmpty();
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
