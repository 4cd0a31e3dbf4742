package org.nonnegotiable.counter;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nonnegotiable.edition.Edition;

/**
 * For tests that really confirm readings: {@code @RegisterExtension LedgerInTest ledger = new LedgerInTest()}. After each test the ledger
 * ends where it ended before. Only the owner of the tables can do that, and only by taking the triggers away.
 */
public final class LedgerInTest implements BeforeEachCallback, AfterEachCallback {

    private long end;

    /** Confirms what is proposed, as the program does: in one transaction with the edition. */
    public Reading confirm(Supplier<Proposal> proposal) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Reading reading = Entries.confirmed(proposal.get());
            raise();
            return reading;
        });
    }

    public Reading confirm(String figure, String day, long value) {
        return confirm(() -> Entries.of(figure, day, value));
    }

    @Override
    public void beforeEach(ExtensionContext test) throws SQLException {
        try (Connection owner = owner(); Statement sql = owner.createStatement(); ResultSet row = sql.executeQuery("SELECT position FROM ledger_head")) {
            row.next();
            end = row.getLong(1);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) throws SQLException {
        try (Connection owner = owner(); Statement sql = owner.createStatement()) {
            String trigger = trigger(sql);
            sql.execute("DROP TRIGGER reading_never_goes");
            try {
                sql.execute("DELETE FROM reading WHERE position > " + end + " ORDER BY position DESC");
                sql.execute("UPDATE ledger_head SET position = " + end + ", hash = (SELECT hash FROM reading WHERE position = " + end + ")");
            } finally {
                sql.execute(trigger);
            }
        }
        QuarkusTransaction.requiringNew().run(LedgerInTest::raise);
    }

    private static String trigger(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("SHOW CREATE TRIGGER reading_never_goes")) {
            row.next();
            return row.getString("SQL Original Statement");
        }
    }

    private static void raise() {
        Arc.container().instance(Edition.class).get().raise();
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class), "owner",
                config.getValue("quarkus.flyway.password", String.class));
    }
}
