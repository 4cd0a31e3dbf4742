package org.nonnegotiable.backup;

import java.util.Set;

/**
 * A column as a backup reads and writes it. Never changes.
 *
 * @param binary whether it holds bytes and no letters
 */
record Column(String name, boolean binary) {

    private static final Set<String> BINARY = Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "bit");
    private static final Set<String> LETTERS = Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext");

    static boolean isBinary(String type) {
        return BINARY.contains(type);
    }

    /** Dates and numbers as the server itself writes them, so that no driver has a say in it. */
    static String selected(String name, String type) {
        return isBinary(type) || LETTERS.contains(type) ? "`" + name + "`" : "CAST(`" + name + "` AS CHAR) AS `" + name + "`";
    }
}
