package org.nonnegotiable.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The unpacked MariaDB. */
record Program(Path home) {

    Process start(List<String> settings, ServerLog log) throws IOException {
        var server = home.resolve("bin/mariadbd");
        if (!server.toFile().canExecute()) {
            server.toFile().setExecutable(true);
        }
        var places = List.of(server.toString(), "--no-defaults", "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"), "--plugin-dir=" + home.resolve("plugin"));
        // A file and no pipe: when this program is killed, a pipe would break under the server.
        var builder = new ProcessBuilder(Stream.concat(places.stream(), settings.stream()).toList())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        builder.environment().putAll(Map.of("UMASK", "0600", "UMASK_DIR", "0700"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw DatabaseUnavailable.cannotRun(e.getMessage());
        }
    }

    /** The statements that make the tables of an empty MariaDB. They leave nobody who may come in. */
    byte[] firstStatements() throws IOException {
        var statements = new ByteArrayOutputStream();
        statements.writeBytes("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n".getBytes(StandardCharsets.US_ASCII));
        for (var script : List.of("mariadb_system_tables", "mariadb_performance_tables", "mariadb_system_tables_data")) {
            for (var line : Files.readAllLines(home.resolve("share/" + script + ".sql"))) {
                if (!line.contains("@current_hostname")) {
                    statements.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        statements.writeBytes("DELETE FROM global_priv WHERE User <> 'mariadb.sys';\nDELETE FROM proxies_priv;\n"
                .getBytes(StandardCharsets.US_ASCII));
        return statements.toByteArray();
    }
}
