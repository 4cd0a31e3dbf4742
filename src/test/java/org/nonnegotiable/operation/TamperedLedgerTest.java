package org.nonnegotiable.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.counter.LedgerWatch;

/** Somebody with every right on the database changes the past. */
@QuarkusTest
class TamperedLedgerTest {

    private static final String READINGS = "/api/v1/figures/deported-identified/readings";
    private static final Logger LOG = Logger.getLogger(LedgerWatch.class.getName());

    @Inject
    LedgerWatch watch;
    @TestHTTPResource(value = "/", management = true)
    URI management;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    private final List<String> said = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            said.add(String.format(entry.getMessage(), entry.getParameters()));
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void tampered() throws SQLException {
        assertThat(given().get(READINGS + ".json").jsonPath().getBoolean("chain.holds")).isTrue(); // and this page is kept
        LOG.addHandler(listener);
        asOwner("DROP TRIGGER reading_never_changes", "UPDATE reading SET value = 99999 WHERE position = 3");
        watch.look();
    }

    @AfterEach
    void restored() throws SQLException {
        LOG.removeHandler(listener);
        asOwner("UPDATE reading SET value = 7671 WHERE position = 3", "CREATE TRIGGER reading_never_changes BEFORE UPDATE ON reading "
                + "FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'readings are append-only'");
        watch.look();
        given().get("/api/v1/ledger/head.sig").then().statusCode(200);
        given().get(READINGS + ".json").then().body("chain.holds", equalTo(true));
    }

    @Test
    void every_answer_of_the_interface_says_so_and_the_numbers_stay_readable() {
        given().get(READINGS + ".json").then().statusCode(200).header("Ledger-Chain", "broken-from=3")
                .body("chain.holds", equalTo(false)).body("chain.broken_from", equalTo(3)).body("readings[2].value", equalTo(99999));
        given().get("/api/v1/figures.json").then().statusCode(200).body("chain.holds", equalTo(false));
        given().get("/api/v1/figures").then().statusCode(200).body("chain.broken_from", equalTo(3));
        given().get("/api/v1/ledger.jsonl").then().statusCode(200).header("Ledger-Chain", "broken-from=3");
        String[] rows = given().get(READINGS + ".csv").asString().split("\r\n");
        assertThat(rows[2]).endsWith(",true");
        assertThat(rows[3]).endsWith(",false");
        given().get("/en/counter").then().statusCode(200);
    }

    @Test
    void the_head_says_so_and_is_not_signed() {
        given().get("/api/v1/ledger/head.json").then().statusCode(200).body(containsString("\"broken_from\":3"), containsString("\"holds\":false"));
        given().get("/api/v1/ledger/head.sig").then().statusCode(503).contentType("application/problem+json")
                .body("detail", containsString("from entry 3"));
    }

    @Test
    void log_metrics_and_health_say_so_but_readiness_does_not() {
        assertThat(said).anyMatch(line -> line.contains("does not hold from entry 3"));
        given().get(management.resolve("/q/metrics")).then().statusCode(200).body(containsString("campaign_ledger_broken_from 3.0"));
        given().get(management.resolve("/q/health/well")).then().statusCode(503)
                .body("checks.find { it.name == 'ledger' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'ledger' }.data.broken_from", equalTo(3));
        given().get(management.resolve("/q/health/ready")).then().statusCode(200);
        given().get(management.resolve("/q/health/live")).then().statusCode(200);
        given().get("/q/health").then().statusCode(404);
    }

    private void asOwner(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "owner", ownerPassword); var statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }
}
