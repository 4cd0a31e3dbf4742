package org.nonnegotiable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.desk.Freeze;

/** A line that broke while nobody used it, which the next one is given. */
@QuarkusTest
class BrokenLineTest {

    @Inject
    AgroalDataSource pool;
    @Inject
    Reader reader;

    /** The one that this thread is given again, used a moment ago, so that it is not looked at before. */
    @BeforeEach
    void the_line_breaks() throws Exception {
        for (int attempt = 0; attempt < 100 && !breaks(); attempt++) {
            Thread.sleep(20);
        }
    }

    /** Not while the pool is still clearing away what another test broke. */
    private boolean breaks() {
        try (Connection other = Login.app().connect(); Statement statement = other.createStatement()) {
            return !statement.execute("KILL " + EmbeddedDatabaseTest.answer(pool.getConnection(), "SELECT CONNECTION_ID()"));
        } catch (SQLException e) {
            return false;
        }
    }

    @AfterEach
    void only_live_lines() {
        pool.flush(FlushMode.ALL);
    }

    @Test
    void what_is_there_is_never_said_not_to_be() {
        Throwable fault = catchThrowable(() -> assertThat(reader.read()).isTrue());
        assertThat(fault == null || Outage.isBehind(fault)).as(String.valueOf(fault)).isTrue();
    }

    @Test
    void a_transaction_by_hand_that_never_began_says_that_the_database_is_away() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> reader.find())).satisfies(fault -> assertThat(Outage.isBehind(fault)).isTrue());
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
            return entities.find(Freeze.class, 1) != null;
        }
    }
}
