package org.nonnegotiable.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** As many stories as a test wants, all at once, by the same statements that the benchmark uses; gone again when it is closed. */
public final class Crowd implements AutoCloseable {

    private static final Path STATEMENTS = Path.of("src/bench/growth");

    private Crowd() {
    }

    /** @param sample whether they are samples */
    public static Crowd of(int stories, boolean sample) throws SQLException, IOException {
        new Crowd().close(); // should a run before have been broken off
        run("fill.sql", stories, sample);
        return new Crowd();
    }

    @Override
    public void close() throws SQLException, IOException {
        run("empty.sql", 0, false);
    }

    static Connection owner() throws SQLException {
        return DriverManager.getConnection(setting("quarkus.datasource.jdbc.url"), "owner", setting("quarkus.flyway.password"));
    }

    /** Who may have the server write down what it is asked. */
    static Connection warden() throws SQLException {
        return DriverManager.getConnection(setting(Scrub.URL), setting(Scrub.USERNAME), setting(Scrub.PASSWORD));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static void run(String file, int stories, boolean sample) throws SQLException, IOException {
        String text = Files.readString(STATEMENTS.resolve(file)).replaceAll("(?m)^--.*$", "").replace("{stories}", Integer.toString(stories))
                .replace("{sample}", Boolean.toString(sample));
        try (Connection connection = owner(); var statement = connection.createStatement()) {
            for (String one : text.split(";\n(?! |END)")) { // a block goes on with an indent
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }
}
