package org.nonnegotiable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path directory;

    DataDirectory data;

    @BeforeEach
    void fresh() throws IOException {
        data = FreshData.in(directory);
    }

    @AfterEach
    void unlinked() throws IOException {
        FreshData.unlink(data);
    }

    @Test
    void what_was_written_is_there_at_the_next_start() throws Exception {
        try (var database = claimed()) {
            execute(owner(database.open()), "CREATE TABLE story (title VARCHAR(20))", "INSERT INTO story VALUES ('Повернення')");
        }
        try (var database = claimed()) {
            assertThat(answer(app(database.open()), "SELECT title FROM story")).isEqualTo("Повернення");
        }
    }

    @Test
    void a_killed_database_is_started_again_at_the_same_place_and_keeps_what_was_committed() throws Exception {
        try (var database = claimed()) {
            var access = database.open();
            execute(owner(access), "CREATE TABLE story (id INT)", "INSERT INTO story VALUES (7)");
            kill(servers().findFirst().orElseThrow());
            assertThat(answer(eventually(access), "SELECT id FROM story")).isEqualTo("7");
        }
        assertThat(servers()).isEmpty();
    }

    @Test
    void a_database_that_hangs_is_killed_and_started_again() throws Exception {
        try (var database = EmbeddedDatabase.claim(data, Duration.ofSeconds(5)).orElseThrow()) {
            var access = database.open();
            execute(owner(access), "CREATE TABLE story (id INT)", "INSERT INTO story VALUES (7)");
            var hanging = servers().findFirst().orElseThrow();
            assertThat(new ProcessBuilder("kill", "-STOP", String.valueOf(hanging.pid())).start().waitFor()).isZero();
            hanging.onExit().get(60, TimeUnit.SECONDS);
            assertThat(answer(eventually(access), "SELECT id FROM story")).isEqualTo("7");
        }
        assertThat(servers()).isEmpty();
    }

    @Test
    void a_database_that_lets_nobody_in_is_no_database_that_hangs() throws Exception {
        try (var database = claimed()) {
            var access = database.open();
            assertThat(Pulse.of(access, Duration.ofSeconds(60)).isFelt()).isTrue();
            assertThat(Pulse.of(new Access(access.port(), "", "another password", ""), Duration.ofSeconds(60)).isFelt()).isTrue();
            database.close();
            assertThat(Pulse.of(access, Duration.ofSeconds(60)).isFelt()).isFalse();
        }
    }

    @Test
    void a_server_that_outlived_its_program_is_replaced() throws Exception {
        try (var database = claimed()) {
            execute(owner(database.open()), "CREATE TABLE story (id INT)");
        }
        var program = Binaries.broughtAlong().unpackedIn(data);
        DataDirectory.remove(data.temporary());
        DataDirectory.create(data.temporary());
        var orphan = Server.launch(program, data, Access.fresh());
        orphan.awaitReady();
        try (var database = claimed()) {
            assertThat(answer(app(database.open()), "SELECT COUNT(*) FROM story")).isEqualTo("0");
            assertThat(orphan.process().isAlive()).isFalse();
        }
    }

    @Test
    void a_half_made_installation_is_made_anew() throws Exception {
        DataDirectory.create(DataDirectory.part(data.tables()));
        DataDirectory.write(DataDirectory.part(data.tables()).resolve("ibdata1"), "half");
        try (var database = claimed()) {
            assertThat(answer(app(database.open()), "SELECT 1")).isEqualTo("1");
        }
        assertThat(DataDirectory.part(data.tables())).doesNotExist();
    }

    @Test
    void nobody_else_gets_it_while_it_is_in_use() throws Exception {
        try (var database = claimed()) {
            assertThat(FreshData.claim(data)).isEmpty();
        }
        claimed().close();
    }

    @Test
    void nobody_else_on_the_machine_can_read_it() throws Exception {
        try (var database = claimed()) {
            database.open();
            database.offer();
            try (var paths = Files.walk(data.root())) {
                assertThat(paths.filter(path -> !Files.isSymbolicLink(path)))
                        .allSatisfy(path -> assertThat(permissions(path)).isIn("rwx------", "rw-------"));
            }
        }
    }

    @Test
    void a_place_that_cannot_hold_data_is_said_in_one_sentence() throws Exception {
        var file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.at(file + "/data")).isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("cannot be used").hasMessageContaining("set CAMPAIGN_DATA");
    }

    @Test
    void tables_that_are_not_a_database_are_said_in_one_sentence() throws Exception {
        DataDirectory.create(data.tables());
        DataDirectory.write(data.tables().resolve("ibdata1"), "nonsense");
        assertThatThrownBy(() -> claimed().open()).isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("mariadb.log").hasMessageContaining("set QUARKUS_DATASOURCE_JDBC_URL");
        assertThat(FreshData.claim(data)).isPresent();
    }

    EmbeddedDatabase claimed() {
        return FreshData.claim(data).orElseThrow();
    }

    Stream<ProcessHandle> servers() {
        return FreshData.servers(data);
    }

    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    static Connection owner(Access access) throws SQLException {
        return DriverManager.getConnection(access.url(), "owner", access.ownerPassword());
    }

    static Connection app(Access access) throws SQLException {
        return DriverManager.getConnection(access.url(), "app", access.appPassword());
    }

    static Connection eventually(Access access) throws Exception {
        var late = Instant.now().plus(Duration.ofSeconds(10));
        while (true) {
            try {
                return app(access);
            } catch (SQLException e) {
                if (Instant.now().isAfter(late)) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (connection; var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        }
    }

    static String answer(Connection connection, String query) throws SQLException {
        try (connection; var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
