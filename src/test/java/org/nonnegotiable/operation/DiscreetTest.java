package org.nonnegotiable.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class DiscreetTest {

    private final Discreet filter = new Discreet();

    @Test
    void addresses_tokens_queries_and_what_a_database_quotes_are_taken_out() {
        assertThat(Discreet.clean("(conn=7) Duplicate entry 'olena@example.org' for key 'email'")).isEqualTo("(conn=7) Duplicate entry … for key 'email'");
        assertThat(Discreet.clean("Incorrect string value: 'Марта' for column `campaign`.`story`.`ref`")).isEqualTo("Incorrect string value: … for column `campaign`.`story`.`ref`");
        assertThat(Discreet.clean("550 no mailbox olena.k@mail.example.org here")).isEqualTo("550 no mailbox … here");
        assertThat(Discreet.clean("/desk/preview/Zq3vT0kE9x_8LmN2pQ-rS7uV5wX1yA4bC6dE")).isEqualTo("/desk/preview/…");
        assertThat(Discreet.clean("GET /uk/search?q=Марта+Харків failed")).isEqualTo("GET /uk/search… failed");
        assertThat(Discreet.clean("from 203.0.113.7:4711 and 127.0.0.1:3306")).isEqualTo("from …:4711 and 127.0.0.1:3306");
    }

    @Test
    void what_says_nothing_of_anybody_stays_as_it_was() {
        for (String line : new String[] {"The key data/session.key was made; keep a copy of it in a safe place", "Is it there? Yes.", "/uk/stories/the-other-mitten",
                "Entry 43 of the ledger: returned 1 as of 2026-01-01", "Migrating schema to version \"14 - place and month\"", "a=b is no question"}) {
            assertThat(Discreet.clean(line)).isEqualTo(line);
        }
    }

    @Test
    void a_fault_keeps_its_name_its_place_and_its_causes_and_loses_what_it_quotes() {
        LogRecord line = new LogRecord(Level.SEVERE, "/desk/accounts");
        line.setThrown(new IllegalStateException("not kept", new SQLException("Duplicate entry 'olena@example.org' for key 'email'")));
        assertThat(filter.isLoggable(line)).isTrue();
        StringWriter told = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(told));
        assertThat(told.toString()).contains("java.lang.IllegalStateException: not kept", "Caused by: java.sql.SQLException: Duplicate entry … for key 'email'",
                "at org.nonnegotiable.operation.DiscreetTest.").doesNotContain("olena");
    }

    @Test
    void parameters_are_looked_at_too() {
        ExtLogRecord line = new ExtLogRecord(Level.INFO, "sent to %s, %d times", ExtLogRecord.FormatStyle.PRINTF, "test");
        line.setParameters(new Object[] {"olena@example.org", 2});
        filter.isLoggable(line);
        assertThat(new PatternFormatter("%s").format(line)).isEqualTo("sent to …, 2 times");
    }
}
