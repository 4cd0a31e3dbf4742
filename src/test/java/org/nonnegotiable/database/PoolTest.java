package org.nonnegotiable.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PoolTest {
    @Inject
    AgroalDataSource pool;

    // What other connections the pool has are dead too, and no other test should meet one.
    @AfterEach
    void only_live_connections() {
        pool.flush(FlushMode.ALL);
    }

    @Test
    void the_pool_finds_a_database_that_died_and_was_started_again() throws Exception {
        assertThat(answers()).isTrue();
        EmbeddedDatabaseTest.kill(FreshData.servers(DataDirectory.at(FreshData.SHARED)).findFirst().orElseThrow());
        for (int attempt = 0; attempt < 600 && !answers(); attempt++) {
            Thread.sleep(100);
        }
        assertThat(answers()).isTrue();
    }

    boolean answers() {
        try {
            return EmbeddedDatabaseTest.answer(pool.getConnection(), "SELECT 1").equals("1");
        } catch (SQLException e) {
            return false;
        }
    }
}
