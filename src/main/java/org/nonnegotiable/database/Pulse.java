package org.nonnegotiable.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** Whether a server still answers. That it lets nobody in is an answer, too. */
record Pulse(Access access, Duration longest) {

    /** A look takes so much of the time after which the server is given up: several are missed then, not one. */
    private static final int LOOKS = 6;

    static Pulse of(Access access, Duration patience) {
        return new Pulse(access, patience.dividedBy(LOOKS));
    }

    boolean isFelt() {
        var properties = new Properties();
        properties.setProperty("user", "app");
        properties.setProperty("password", access.appPassword());
        properties.setProperty("connectTimeout", String.valueOf(longest.toMillis()));
        properties.setProperty("socketTimeout", String.valueOf(longest.toMillis()));
        try (var connection = new Driver().connect(access.url(), properties); var statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            return true;
        } catch (SQLException e) {
            return e.getErrorCode() > 0; // the driver's own faults have none
        }
    }
}
