package org.nonnegotiable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.counter.Figure;

/** A line that broke while nobody used it, which the next one is given. */
@QuarkusTest
class BrokenLineTest {

    private static final Logger LOG = Logger.getLogger(BrokenLineTest.class);
    private static final int MOST_ATTEMPTS = 200;

    @Inject
    AgroalDataSource pool;
    @Inject
    Reader reader;

    @AfterEach
    void only_live_lines() {
        pool.flush(FlushMode.ALL);
    }

    @Test
    void what_is_there_is_never_said_not_to_be() {
        assertThat(onBrokenLine(() -> assertThat(reader.read()).isTrue())).satisfies(BrokenLineTest::saysAway);
    }

    @Test
    void a_transaction_by_hand_that_never_began_says_that_the_database_is_away() {
        assertThat(onBrokenLine(() -> QuarkusTransaction.requiringNew().run(() -> reader.find()))).satisfies(BrokenLineTest::saysAway);
    }

    private static void saysAway(Throwable fault) {
        assertThat(Outage.isBehind(fault)).as(String.valueOf(fault)).isTrue();
    }

    /** Until the pool gives away a line that broke: it may have others, and finds those broken that nobody used for a while. */
    private Throwable onBrokenLine(ThrowingCallable deed) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            breakLine();
            Throwable fault = catchThrowable(deed);
            if (fault != null) {
                return fault;
            }
        }
        throw new AssertionError("the pool gave away no broken line");
    }

    /** One that was used a moment ago. */
    private void breakLine() {
        try (Connection other = Login.app().connect(); Statement statement = other.createStatement()) {
            statement.execute("KILL " + EmbeddedDatabaseTest.answer(pool.getConnection(), "SELECT CONNECTION_ID()"));
        } catch (SQLException e) {
            LOG.debugf("it was broken already: %s", e.getMessage());
        }
    }

    @ApplicationScoped
    static class Reader {

        @Inject
        EntityManager entities;

        @Transactional
        boolean read() {
            return find();
        }

        boolean find() {
            return entities.find(Figure.class, "returned") != null;
        }
    }
}
