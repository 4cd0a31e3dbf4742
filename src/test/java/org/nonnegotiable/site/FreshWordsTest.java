package org.nonnegotiable.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class FreshWordsTest {

    private static final String CHANGED = "Words of another node";

    @Inject
    DataSource database;

    @Test
    void words_that_a_command_or_another_node_changed_are_shown_without_a_restart() throws SQLException {
        String before = Visit.read("/tr/milestones");
        try {
            elsewhere("UPDATE message SET pattern = CONCAT(pattern, ' " + CHANGED + "') WHERE language = 'tr' AND name = 'milestones_title'");
            assertThat(soon(before)).contains(CHANGED);
        } finally {
            String changed = Visit.read("/tr/milestones");
            elsewhere("UPDATE message SET pattern = REPLACE(pattern, ' " + CHANGED + "', '') WHERE language = 'tr'");
            soon(changed);
        }
        assertThat(Visit.read("/tr/milestones")).isEqualTo(before);
    }

    private static String soon(String old) {
        long end = System.nanoTime() + 20_000_000_000L;
        String now = old;
        while (now.equals(old) && System.nanoTime() < end) {
            now = Visit.read("/tr/milestones");
        }
        return now;
    }

    /** Nothing in this process is told. */
    private void elsewhere(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            statement.executeUpdate("UPDATE edition SET number = number + 1");
        }
    }
}
