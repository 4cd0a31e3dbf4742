package org.nonnegotiable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UsersTest {
    @Inject
    AgroalDataSource app;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @BeforeEach
    void a_table_with_a_row_that_a_trigger_keeps() throws SQLException {
        asOwner("CREATE TABLE kept (id INT PRIMARY KEY, note VARCHAR(20))", "INSERT INTO kept VALUES (1, 'first')",
                "CREATE TRIGGER kept_for_good BEFORE DELETE ON kept FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'kept'");
    }

    @AfterEach
    void gone() throws SQLException {
        asOwner("DROP TABLE kept");
    }

    @Test
    void the_app_reads_and_writes_rows() {
        assertThatCode(() -> asApp("INSERT INTO kept VALUES (2, 'second')", "UPDATE kept SET note = 'changed' WHERE id = 2",
                "SELECT * FROM kept")).doesNotThrowAnyException();
    }

    @Test
    void the_app_sees_whether_the_tables_are_there() throws SQLException {
        assertThat(Database.isThere()).isTrue();
        String before = System.setProperty("quarkus.datasource.jdbc.url", url.replace("/campaign", "/information_schema"));
        try {
            assertThat(Database.isThere()).as("another schema").isFalse();
        } finally {
            if (before == null) {
                System.clearProperty("quarkus.datasource.jdbc.url");
            } else {
                System.setProperty("quarkus.datasource.jdbc.url", before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUNCATE TABLE kept", "DROP TABLE kept", "ALTER TABLE kept DROP COLUMN note", "DROP TRIGGER kept_for_good",
            "CREATE TRIGGER other BEFORE INSERT ON kept FOR EACH ROW SET NEW.note = ''", "CREATE TABLE other (id INT)",
            "CREATE OR REPLACE TABLE kept (id INT)", "RENAME TABLE kept TO other", "DROP DATABASE campaign", "SET GLOBAL read_only = 1",
            "SELECT * FROM mysql.global_priv", "SELECT 1 INTO OUTFILE 'out'", "CREATE USER other"})
    void the_app_may_do_nothing_to_tables_or_to_the_server(String statement) {
        assertThatThrownBy(() -> asApp(statement)).isInstanceOf(SQLException.class).hasMessageContaining("denied");
    }

    @Test
    void what_a_trigger_keeps_the_app_cannot_delete() {
        assertThatThrownBy(() -> asApp("DELETE FROM kept")).hasMessageContaining("kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "mariadb.sys", ""})
    void nobody_else_comes_in(String name) {
        assertThatThrownBy(() -> DriverManager.getConnection(url, name, "")).hasMessageContaining("Access denied");
    }

    @Test
    void text_compares_alike_whoever_wrote_the_table() throws SQLException {
        try (var connection = app.getConnection(); var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT @@collation_connection, @@collation_database, @@time_zone")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("utf8mb4_uca1400_ai_ci").isEqualTo(row.getString(2));
            assertThat(row.getString(3)).isEqualTo("+00:00");
        }
    }

    void asApp(String... statements) throws SQLException {
        execute(app.getConnection(), statements);
    }

    void asOwner(String... statements) throws SQLException {
        execute(DriverManager.getConnection(url, "owner", ownerPassword), statements);
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (connection; var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        }
    }
}
