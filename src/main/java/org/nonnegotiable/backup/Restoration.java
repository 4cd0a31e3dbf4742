package org.nonnegotiable.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.nonnegotiable.backup.Manifest.TableCopy;
import org.nonnegotiable.database.Login;

/**
 * Puts the tables of a backup in the place of all that a database holds, as the owner of its tables. It runs before the program starts, which
 * then does what it does at every start: bring the tables up to date and erase again what was erased. Nobody is served before {@link #end}.
 */
public record Restoration(BackupFile file) {

    /** Over whatever was counted on a machine that is lost, or on mirrors that it made. */
    private static final long LEAP = 1_000_000;
    private static final String HISTORY_ASIDE = "restored_history";

    /** @param replace whether what is there may go */
    public void begin(boolean replace) throws UnfitBackupException, SQLException, IOException {
        try (Connection database = Login.owner().connect()) {
            refuseIfOthersAreConnected();
            refuseIfInUse(database, replace);
            try (var statement = database.createStatement()) {
                statement.execute("SET SESSION time_zone = '+00:00', foreign_key_checks = 0, unique_checks = 0, max_statement_time = 0, "
                        + "sql_mode = 'NO_AUTO_VALUE_ON_ZERO,STRICT_ALL_TABLES'");
            }
            database.setAutoCommit(false);
            Unfinished.mark(database);
            long edition = Unfinished.edition(database);
            empty(database);
            load(database);
            execute(database, file.manifest().triggers());
            execute(database, List.of("UPDATE edition SET number = " + (Math.max(edition, file.manifest().edition()) + LEAP)));
            database.commit();
            execute(database, List.of("RENAME TABLE " + HISTORY_ASIDE + " TO " + Schema.HISTORY));
        }
    }

    /** When everything else is done that a restore means. */
    public static void end() throws SQLException {
        try (Connection database = Login.owner().connect()) {
            Unfinished.unmark(database);
        }
    }

    private void refuseIfInUse(Connection database, boolean replace) throws UnfitBackupException, SQLException {
        if (!replace && !Schema.tables(database).isEmpty() && !Unfinished.isIn(database)) {
            throw new UnfitBackupException("The database is not empty. Say --replace to put the backup in the place of all that it holds.");
        }
    }

    /** Whoever serves readers is connected as the app. On a cluster only those are seen who use the same node. */
    private static void refuseIfOthersAreConnected() throws UnfitBackupException, SQLException {
        try (Connection app = Login.app().connect()) {
            if (!Schema.texts(app, "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND user = SUBSTRING_INDEX(CURRENT_USER(), '@', 1) "
                    + "AND id <> CONNECTION_ID()", 1).isEmpty()) {
                throw new UnfitBackupException("Somebody else is connected to this database: stop the site on all its nodes first.");
            }
        }
    }

    /** The history of migrations first and back last: without it no version of the program takes the tables for its own. */
    private static void empty(Connection database) throws SQLException {
        execute(database, List.of("DROP TABLE IF EXISTS " + Schema.HISTORY));
        for (String table : Schema.tables(database)) {
            if (!Unfinished.is(table)) {
                execute(database, List.of("DROP TABLE `" + table + "`"));
            }
        }
    }

    private void load(Connection database) throws SQLException, IOException, UnfitBackupException {
        for (TableCopy table : file.manifest().tables()) {
            boolean history = table.name().equals(Schema.HISTORY);
            String name = history ? HISTORY_ASIDE : table.name();
            execute(database, List.of(history ? table.create().replaceFirst("`" + Schema.HISTORY + "`", "`" + name + "`") : table.create()));
            try (var in = file.rows(table)) {
                new Rows(name, table.columns(), "").load(in, database);
            }
            verify(table, name, database);
        }
    }

    /** Reads what was written, as a backup would. */
    private static void verify(TableCopy table, String name, Connection database) throws SQLException, IOException, UnfitBackupException {
        DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), Digests.sha256());
        long rows = Rows.of(database, name).write(database, out);
        database.commit();
        if (rows != table.rows() || !Digests.hex(out.getMessageDigest()).equals(table.sha256())) {
            throw new UnfitBackupException("The database did not take " + table.entry() + " as it was (" + rows + " of " + table.rows()
                    + " rows): nothing is shown of it, and the restore can be begun again.");
        }
    }

    private static void execute(Connection database, List<String> statements) throws SQLException {
        try (var statement = database.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }
}
