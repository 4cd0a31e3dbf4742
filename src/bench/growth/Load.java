package org.nonnegotiable.account;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;

/**
 * What the benchmarks do to a throw-away database beside its site: {@code fill FILE STORIES SAMPLE} runs a file of statements,
 * {@code sign-in ROLE KEY} makes a person and prints their cookie, {@code raise} makes a new edition. In this package, for it makes a cookie.
 */
final class Load {

    private Load() {
    }

    public static void main(String... arguments) throws Exception {
        Properties login = new Properties();
        login.load(Files.newBufferedReader(Path.of(arguments[0])));
        try (Connection database = DriverManager.getConnection(login.getProperty("quarkus.datasource.jdbc.url"), "owner",
                login.getProperty("quarkus.flyway.password")); Statement statement = database.createStatement()) {
            switch (arguments[1]) {
                case "fill" -> fill(statement, Path.of(arguments[2]), arguments[3], arguments[4]);
                case "sign-in" -> System.out.println(cookie(statement, arguments[2], Base64.getDecoder().decode(arguments[3])));
                default -> statement.execute("UPDATE edition SET number = number + 1");
            }
        }
    }

    private static void fill(Statement statement, Path file, String stories, String sample) throws Exception {
        String text = Files.readString(file).replaceAll("(?m)^--.*$", "").replace("{stories}", stories).replace("{sample}", sample);
        for (String one : text.split(";\n(?! |END)")) {
            if (!one.isBlank()) {
                statement.execute(one);
            }
        }
    }

    private static String cookie(Statement statement, String role, byte[] key) throws SQLException {
        Instant now = Instant.now();
        byte[] token = Sealed.random(Ticket.TOKEN_BYTES);
        long account = insert(statement, "INSERT INTO account (version, email, name, role, desk_language, zone, invited_at, accepted_at) VALUES (0, '"
                + role + now.toEpochMilli() + "@example.org', 'Nobody', '" + role + "', 'en', 'UTC', UTC_TIMESTAMP(), UTC_TIMESTAMP())");
        long session = insert(statement, "INSERT INTO desk_session (account, token_hash, device, begun_at, seen_at, awaits_code, second_factor_at) VALUES ("
                + account + ", '" + Sealed.hash(token) + "', 'a benchmark', UTC_TIMESTAMP(), UTC_TIMESTAMP(), 0, UTC_TIMESTAMP())");
        return "desk=" + Sealed.sealText(key, "desk", new Ticket(session, token, now, now).content());
    }

    private static long insert(Statement statement, String text) throws SQLException {
        statement.execute(text, Statement.RETURN_GENERATED_KEYS);
        try (ResultSet keys = statement.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }
}
