package org.nonnegotiable.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class OutagesTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Outages outages = new Outages();

    @Test
    void one_outage_is_told_once_however_many_meet_it() {
        Logger log = Logger.getLogger(Outages.class.getName());
        Lines lines = new Lines();
        log.addHandler(lines);
        try {
            for (int reader = 0; reader < 100; reader++) {
                outages.tell("/en/counter", new IllegalStateException("no answer"));
            }
        } finally {
            log.removeHandler(lines);
        }
        assertThat(lines.told).singleElement().satisfies(line -> assertThat(line.getThrown()).as("a trace says nothing of a database").isNull());
    }

    @Test
    void it_is_over_when_nobody_has_met_it_for_a_minute() {
        assertThat(outages.isNew(0)).isTrue();
        assertThat(outages.isNew(MINUTE)).isFalse();
        assertThat(outages.isNew(2 * MINUTE)).as("somebody has met it meanwhile").isFalse();
        assertThat(outages.isNew(3 * MINUTE + 1)).isTrue();
    }

    private static final class Lines extends Handler {

        private final List<LogRecord> told = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                told.add(line);
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }
}
