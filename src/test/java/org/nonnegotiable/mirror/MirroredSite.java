package org.nonnegotiable.mirror;

import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Properties;
import org.nonnegotiable.operation.PackagedProgram;

/** A packaged site in two languages, for mirrors that are soon made. */
final class MirroredSite implements AutoCloseable {

    private static final String[] TWO_LANGUAGES = {
        "DELETE FROM publication WHERE language NOT IN ('en', 'uk')", "UPDATE story_text SET base = NULL", "DELETE FROM story_text WHERE language NOT IN ('en', 'uk')",
        "DELETE FROM message WHERE language NOT IN ('en', 'uk')", "DELETE FROM speaker_name WHERE language NOT IN ('en', 'uk')",
        "DELETE FROM milestone_text WHERE language NOT IN ('en', 'uk')", "DELETE FROM capital WHERE language NOT IN ('en', 'uk')",
        "DELETE FROM standing_page WHERE language NOT IN ('en', 'uk')", "DELETE FROM language WHERE tag NOT IN ('en', 'uk')"};

    private final PackagedProgram program;
    private final String origin;
    private Process site;

    MirroredSite(Path home) throws Exception {
        int port = freePort();
        origin = "http://127.0.0.1:" + port;
        program = new PackagedProgram(home, "-Dcampaign.address=" + origin);
        site = program.serve(port);
        change(TWO_LANGUAGES);
        site.destroy();
        site.onExit().join();
        site = program.serve(port);
    }

    PackagedProgram program() {
        return program;
    }

    String origin() {
        return origin;
    }

    /** What somebody does at the desk, without the desk. */
    void change(String... statements) throws Exception {
        Properties login = new Properties();
        try (Reader file = Files.newBufferedReader(program.data().resolve("connection.properties"))) {
            login.load(file);
        }
        try (Connection database = DriverManager.getConnection(login.getProperty("quarkus.datasource.jdbc.url"), "app",
                login.getProperty("quarkus.datasource.password")); var statement = database.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
            statement.execute("UPDATE edition SET number = number + 1");
        }
    }

    @Override
    public void close() {
        site.destroy();
        site.onExit().join();
        program.unlink();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
