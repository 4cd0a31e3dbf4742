package org.nonnegotiable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who stand in each other's way, on the real database. */
@QuarkusTest
class AgainTest {

    @Inject
    AgroalDataSource database;
    @Inject
    Two two;

    private final AtomicInteger tries = new AtomicInteger();

    @BeforeEach
    void two_rows() throws SQLException {
        EmbeddedDatabaseTest.execute(Crowd.owner(), "CREATE TABLE again (id INT PRIMARY KEY, n INT NOT NULL)", "INSERT INTO again VALUES (1, 0), (2, 0)");
    }

    @AfterEach
    void gone() throws SQLException {
        EmbeddedDatabaseTest.execute(Crowd.owner(), "DROP TABLE again");
    }

    @Test
    void of_two_who_wait_for_each_other_one_is_taken_back_and_done_again_and_nobody_knows() throws Exception {
        var met = new CyclicBarrier(2);
        var one = CompletableFuture.runAsync(() -> two.take(1, 2, tries, met));
        var other = CompletableFuture.runAsync(() -> two.take(2, 1, tries, met));
        CompletableFuture.allOf(one, other).get(60, TimeUnit.SECONDS);
        assertThat(tries).hasValue(3);
        assertThat(EmbeddedDatabaseTest.answer(database.getConnection(), "SELECT SUM(n) FROM again")).as("each is done once").isEqualTo("4");
    }

    @Test
    void what_may_have_been_done_because_the_line_broke_is_not_done_again() {
        assertThatThrownBy(() -> Again.inNew(() -> {
            tries.incrementAndGet();
            try (var connection = database.getConnection()) {
                add(connection, 1);
                String line = EmbeddedDatabaseTest.answer(database.getConnection(), "SELECT CONNECTION_ID()");
                EmbeddedDatabaseTest.execute(Login.app().connect(), "KILL " + line); // everybody may end their own
                add(connection, 2);
            }
            return null;
        })).satisfies(fault -> assertThat(Outage.isBehind(fault)).isTrue());
        assertThat(tries).hasValue(1);
    }

    @Test
    void what_is_taken_back_again_and_again_fails_in_the_end() {
        assertThatThrownBy(() -> Again.again(() -> {
            tries.incrementAndGet();
            throw new SQLException("Deadlock found", "40001", 1213);
        })).isInstanceOf(SQLException.class);
        assertThat(tries).hasValue(4);
    }

    @Test
    void a_fault_of_ours_is_not_tried_again() {
        assertThatThrownBy(() -> Again.inNew(() -> {
            tries.incrementAndGet();
            throw new IllegalStateException("ours");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(1);
    }

    private static void add(Connection connection, int id) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE again SET n = n + 1 WHERE id = " + id);
        }
    }

    /** Takes two rows one after another, in a transaction as the desk's are. */
    @ApplicationScoped
    static class Two {

        @Inject
        AgroalDataSource database;

        /** At first not before the other one has its first row, too. */
        @Transactional
        void take(int first, int second, AtomicInteger tries, CyclicBarrier met) {
            try (var connection = database.getConnection()) {
                boolean atFirst = tries.incrementAndGet() <= 2;
                add(connection, first);
                if (atFirst) {
                    met.await(30, TimeUnit.SECONDS);
                }
                add(connection, second);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
