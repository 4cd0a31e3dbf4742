package org.nonnegotiable.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where a word stands in the rows of a database: every column of every table is looked through. */
public final class Columns {

    private static final String ALL = "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE() "
            + "AND (data_type LIKE '%char' OR data_type LIKE '%text' OR data_type LIKE '%blob' OR data_type LIKE '%binary')";
    private static final String ONE = "SELECT COUNT(*) FROM `%s` WHERE INSTR(CAST(`%s` AS BINARY), CAST('%s' AS BINARY)) > 0";

    private Columns() {
    }

    /** {@code story_text.title}. */
    public static List<String> thatHold(String word, Connection database) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var all = database.createStatement(); var columns = all.executeQuery(ALL); var one = database.createStatement()) {
            while (columns.next()) {
                try (var row = one.executeQuery(ONE.formatted(columns.getString(1), columns.getString(2), word))) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        found.add(columns.getString(1) + "." + columns.getString(2));
                    }
                }
            }
        }
        return found;
    }
}
