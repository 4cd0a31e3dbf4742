package org.nonnegotiable.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a database holds beside its rows: tables and triggers. */
final class Schema {

    static final String HISTORY = "flyway_schema_history";

    private Schema() {
    }

    static List<String> tables(Connection database) throws SQLException {
        return texts(database, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY 1", 1);
    }

    static String create(Connection database, String table) throws SQLException {
        return texts(database, "SHOW CREATE TABLE `" + table + "`", 2).get(0);
    }

    /** Whoever makes them again is their definer. */
    static List<String> triggers(Connection database) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (String name : texts(database, "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY 1", 1)) {
            statements.add(texts(database, "SHOW CREATE TRIGGER `" + name + "`", 3).get(0).replaceFirst("DEFINER=`[^`]*`@`[^`]*` ", ""));
        }
        return statements;
    }

    /** The files of the migrations that made it, in order. */
    static List<String> migrations(Connection database) throws SQLException {
        return texts(database, "SELECT SUBSTRING_INDEX(script, '/', -1) FROM " + HISTORY + " WHERE success ORDER BY installed_rank", 1);
    }

    static List<String> texts(Connection database, String question, int column) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = database.createStatement(); ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                texts.add(rows.getString(column));
            }
        }
        return texts;
    }
}
