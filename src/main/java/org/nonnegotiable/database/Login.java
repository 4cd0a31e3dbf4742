package org.nonnegotiable.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** How one user comes into a database. */
record Login(String url, String username, String password) {

    static Login of(String url, Optional<String> username, Optional<String> password) {
        return new Login(url, username.orElse(""), password.orElse(""));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    // Records print what they hold, and this would end in a log.
    @Override
    public String toString() {
        return username + " at " + url;
    }
}
