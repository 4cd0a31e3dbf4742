package org.nonnegotiable.account;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody at the desk of a packaged program: an account and a session written into its database, the second factor given. */
public final class Outsider {

    private final int port;
    private final long account;
    private final Ticket ticket;
    private final byte[] key;

    private Outsider(int port, long account, Ticket ticket, byte[] key) {
        this.port = port;
        this.account = account;
        this.ticket = ticket;
        this.key = key;
    }

    /** A key of the desk, as its file has it. */
    public static String key() {
        return Base64.getEncoder().encodeToString(Sealed.random(32));
    }

    /** One for the desk and for the children's files, put where a program will look for its keys. */
    public static String keys(Path secrets) throws IOException {
        String key = key();
        for (String name : List.of("session", "children")) {
            Files.writeString(secrets.resolve(name + ".key"), key);
        }
        return key;
    }

    /** @param key of the sessions, as {@link #key} gave it  @param embassy and languages null for whoever has none */
    public static Outsider at(int port, Connection database, String key, Role role, String embassy, String languages) throws SQLException {
        Instant now = Instant.now();
        long account = insert(database, "INSERT INTO account (version, email, name, role, embassy, languages, desk_language, zone, invited_at, "
                + "accepted_at) VALUES (0, ?, 'Olena', ?, ?, ?, 'en', 'UTC', UTC_TIMESTAMP(), UTC_TIMESTAMP())",
                Account.tidy(role.name() + System.nanoTime() + "@example.org"), role.name(), embassy, languages);
        byte[] token = Sealed.random(Ticket.TOKEN_BYTES);
        long session = insert(database, "INSERT INTO desk_session (account, token_hash, device, begun_at, seen_at, awaits_code, second_factor_at) "
                + "VALUES (?, ?, 'a test', UTC_TIMESTAMP(), UTC_TIMESTAMP(), 0, UTC_TIMESTAMP())", account, Sealed.hash(token));
        return new Outsider(port, account, new Ticket(session, token, now, now), Base64.getDecoder().decode(key));
    }

    /** From now on this password lets them in; says as whom. */
    public String choose(String password, Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("UPDATE account SET password_hash = '" + new Passwords().hash(password) + "' WHERE id = " + account);
            ResultSet row = statement.executeQuery("SELECT email FROM account WHERE id = " + account);
            row.next();
            return row.getString(1);
        }
    }

    public RequestSpecification request() {
        return given().baseUri("http://localhost").port(port).redirects().follow(false)
                .header("Cookie", cookie());
    }

    public String token() {
        return ticket.formToken();
    }

    /** Sends a form. @param fields names and values in turn */
    public Response post(String path, Object... fields) {
        RequestSpecification form = request().contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("csrf", token());
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i].toString(), fields[i + 1]);
        }
        return form.post(path);
    }

    /** To the page that a form is answered with, which says how it went. */
    public Response goOn(Response answer) {
        String said = answer.getCookies().entrySet().stream().map(cookie -> "; " + cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining());
        return given().header("Cookie", cookie() + said).get(answer.header("Location"));
    }

    private String cookie() {
        return "desk=" + Sealed.sealText(key, "desk", ticket.content());
    }

    private static long insert(Connection database, String text, Object... values) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(text, PreparedStatement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.execute();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }
}
