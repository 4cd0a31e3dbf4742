package org.nonnegotiable.database;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Takes what was deleted out of a server's files: InnoDB leaves it in undo logs, in the upper pages of indexes, in its redo log and in its
 * doublewrite buffer. It may be repeated, and be broken off at any point. Of its two users the one that steers the server may read nothing
 * of the campaign, and the one that may is the app.
 */
public record Scrub(Login server, Login tables) {
    static final String URL = "campaign.scrub.url";
    static final String USERNAME = "campaign.scrub.username";
    static final String PASSWORD = "campaign.scrub.password";

    private static final int LONGEST_SECONDS = 600;
    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 100;
    private static final long STEP = 4 << 20;
    // The doublewrite buffer has 128 pages; of these rows two fill a page.
    private static final int FILLING_ROWS = 1500;

    /** Nothing for a server that somebody else looks after. */
    public static Optional<Scrub> configured() {
        return setting(URL).map(url -> new Scrub(Login.of(url, setting(USERNAME), setting(PASSWORD)), Login.app()));
    }

    /**
     * When it returns, what had been deleted before is in no file of the server any more. It takes seconds, and as long as somebody
     * still reads an older state.
     *
     * @throws SQLException when the server cannot be reached, or somebody reads an old state of it or a table for too long
     * @throws IllegalStateException when the server does not overwrite what is deleted
     */
    public void run() throws SQLException {
        try (var connection = server.connect(); var statement = connection.createStatement()) {
            statement.execute("SET SESSION max_statement_time = " + LONGEST_SECONDS);
            if (number(statement, "SELECT GET_LOCK('campaign.scrub', " + LONGEST_SECONDS + ")") != 1) {
                throw new SQLException("somebody else is scrubbing");
            }
            if (number(statement, "SELECT @@innodb_immediate_scrub_data_uncompressed") == 0) {
                throw new IllegalStateException("innodb_immediate_scrub_data_uncompressed is OFF: the database keeps what is deleted");
            }
            purge(statement);
            rebuildTables();
            rebuildRedoLog(statement);
            overwriteDoublewriteBuffer(statement);
        }
    }

    // What is deleted stays in its table and in the undo log for as long as somebody may read it; then it is overwritten.
    private static void purge(Statement statement) throws SQLException {
        statement.execute("SET GLOBAL innodb_max_purge_lag_wait = 0");
    }

    // The upper pages of an index tell its lower ones apart by values that were there once.
    private void rebuildTables() throws SQLException {
        try (var connection = tables.connect(); var statement = connection.createStatement()) {
            // Whoever waits to rebuild a table makes all others wait who want to read it, and some of them fail.
            statement.execute("SET SESSION lock_wait_timeout = 0");
            for (String table : names(statement)) {
                rebuild(statement, table);
            }
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SHOW FULL TABLES WHERE table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void rebuild(Statement statement, String table) throws SQLException {
        String refusal = refusal(statement, table);
        for (int tries = 1; refusal != null; tries++) {
            if (tries == TRIES) {
                throw new SQLException("the table " + table + " was not rebuilt: " + refusal);
            }
            LockSupport.parkNanos(MILLISECONDS.toNanos(PAUSE_MILLIS));
            refusal = refusal(statement, table);
        }
    }

    // Why the table was not rebuilt, null when it was.
    private static String refusal(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("OPTIMIZE TABLE `" + table + "`")) {
            String refusal = null;
            while (rows.next()) {
                refusal = rows.getString("Msg_type").equalsIgnoreCase("error") ? rows.getString("Msg_text") : refusal;
            }
            return refusal;
        }
    }

    // Another size makes another file. It is whole when everything changed before is in the tables' own files.
    private static void rebuildRedoLog(Statement statement) throws SQLException {
        long size = number(statement, "SELECT @@innodb_log_file_size");
        long other = size / STEP % 2 == 0 || size <= STEP ? size + STEP : size - STEP;
        statement.execute("SET GLOBAL innodb_log_file_size = " + other);
        if (number(statement, "SELECT @@innodb_log_file_size") != other) {
            throw new SQLException("the redo log was not rebuilt");
        }
    }

    // New pages go past the buffer, changed ones go through it, as many at once as it holds.
    private static void overwriteDoublewriteBuffer(Statement statement) throws SQLException {
        statement.execute("SET SESSION max_recursive_iterations = " + 2 * FILLING_ROWS);
        statement.execute("CREATE OR REPLACE TABLE filling (id INT NOT NULL PRIMARY KEY, filling VARBINARY(7000) NOT NULL) ENGINE=InnoDB");
        statement.execute("INSERT INTO filling WITH RECURSIVE counted (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM counted WHERE id < "
                + FILLING_ROWS + ") SELECT id, REPEAT('-', 7000) FROM counted");
        flush(statement);
        statement.execute("UPDATE filling SET filling = REPEAT('=', 7000)");
        flush(statement);
        statement.execute("DROP TABLE filling");
    }

    private static void flush(Statement statement) throws SQLException {
        statement.execute("FLUSH TABLES filling FOR EXPORT");
        statement.execute("UNLOCK TABLES");
    }

    private static long number(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }
}
