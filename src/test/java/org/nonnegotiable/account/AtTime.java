package org.nonnegotiable.account;

import io.quarkus.test.junit.QuarkusMock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that a test moves on. */
final class AtTime {

    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    AtTime() {
        set();
    }

    Instant now() {
        return now;
    }

    void later(Duration passed) {
        now = now.plus(passed);
        set();
    }

    private void set() {
        QuarkusMock.installMockForType(Clock.fixed(now, ZoneOffset.UTC), Clock.class);
    }
}
