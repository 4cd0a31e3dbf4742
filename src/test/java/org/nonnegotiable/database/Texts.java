package org.nonnegotiable.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;

/** Rows full of one word, of every kind that a story has: short and long text, with an index and without, and a picture. */
final class Texts {
    static final String TABLE = """
            CREATE TABLE text (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, slug VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
              title VARCHAR(200) NOT NULL, body MEDIUMTEXT NOT NULL, picture MEDIUMBLOB NOT NULL, UNIQUE (slug), INDEX (title))""";

    private static final Random RANDOM = new Random(7);

    private Texts() {
    }

    /** The row's number. */
    static long write(Connection app, String word, int length) throws SQLException {
        try (var insert = app.prepareStatement("INSERT INTO text (slug, title, body, picture) VALUES (?, ?, ?, ?)", 1)) {
            fill(insert, word, length);
            insert.execute();
            var keys = insert.getGeneratedKeys();
            keys.next();
            return keys.getLong(1);
        }
    }

    static void change(Connection app, long id, String word, int length) throws SQLException {
        try (var update = app.prepareStatement("UPDATE text SET slug = ?, title = ?, body = ?, picture = ? WHERE id = " + id)) {
            fill(update, word, length);
            update.execute();
        }
    }

    private static void fill(PreparedStatement statement, String word, int length) throws SQLException {
        statement.setString(1, RANDOM.nextInt(99) + word + RANDOM.nextLong());
        statement.setString(2, RANDOM.nextInt(99) + " " + word + RANDOM.nextLong());
        statement.setString(3, (word + " ").repeat(length / (word.length() + 1)));
        statement.setBytes(4, (word + " ").repeat(length / word.length()).getBytes(StandardCharsets.UTF_8));
    }
}
