package org.nonnegotiable.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** How to reach the embedded database: port and passwords, made anew at every start of the program. */
record Access(int port, String ownerPassword, String appPassword, String wardenPassword) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Access fresh() throws IOException {
        return new Access(freePort(), password(), password(), password());
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/campaign";
    }

    /** What the program itself is told, and no command that comes to its database. */
    Map<String, String> wardens() {
        return Map.of(
                Scrub.URL, "jdbc:mariadb://127.0.0.1:" + port + "/scrub",
                Scrub.USERNAME, "warden",
                Scrub.PASSWORD, wardenPassword);
    }

    Map<String, String> properties() {
        return Map.of(
                "quarkus.datasource.jdbc.url", url(),
                "quarkus.datasource.username", "app",
                "quarkus.datasource.password", appPassword,
                "quarkus.flyway.username", "owner",
                "quarkus.flyway.password", ownerPassword);
    }

    // Records print what they hold, and this would end in a log.
    @Override
    public String toString() {
        return url();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
