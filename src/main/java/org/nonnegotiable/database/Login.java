package org.nonnegotiable.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** How one user comes into a database. */
public record Login(String url, String username, String password) {

    static Login of(String url, Optional<String> username, Optional<String> password) {
        return new Login(url, username.orElse(""), password.orElse(""));
    }

    /** Who makes and changes tables; with an own database that may be the app itself. */
    public static Login owner() {
        return of(setting("quarkus.datasource.jdbc.url").orElseThrow(),
                setting("quarkus.flyway.username").or(() -> setting("quarkus.datasource.username")),
                setting("quarkus.flyway.password").or(() -> setting("quarkus.datasource.password")));
    }

    /** Who reads and writes rows. */
    public static Login app() {
        return of(setting("quarkus.datasource.jdbc.url").orElseThrow(), setting("quarkus.datasource.username"), setting("quarkus.datasource.password"));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    // Records print what they hold, and this would end in a log.
    @Override
    public String toString() {
        return username + " at " + url;
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }
}
