package org.nonnegotiable.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** Asks the database that is configured for a word, before anything is built on it. */
final class Silence {

    private static final String LONGEST_MILLIS = "2000";

    private Silence() {
    }

    /** Why it says nothing; empty when it answers. A node that lost its cluster is connected to and answers nothing. */
    static Optional<String> of(String url, Optional<String> user, Optional<String> password) {
        Properties properties = new Properties();
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(word -> properties.setProperty("password", word));
        properties.setProperty("connectTimeout", LONGEST_MILLIS);
        properties.setProperty("socketTimeout", LONGEST_MILLIS);
        try (Connection connection = new Driver().connect(url, properties)) {
            if (connection == null) {
                return Optional.empty(); // somebody else's address, which Quarkus will have something to say about
            }
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT 1");
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e.getMessage());
        }
    }
}
