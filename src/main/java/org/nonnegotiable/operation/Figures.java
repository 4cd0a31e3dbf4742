package org.nonnegotiable.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.nonnegotiable.safeguarding.Consent;
import org.nonnegotiable.safeguarding.Tombstone;
import org.nonnegotiable.story.Plan;

/** What the database says to whoever watches the site, asked for now and then: a probe or a scrape never waits for a database. */
@ApplicationScoped
class Figures {

    private static final Logger LOG = Logger.getLogger(Figures.class);
    private static final int SOON_DAYS = 30;
    private static final Figures.Seen NOTHING = new Seen(false, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** As last seen; without a database nothing is known. */
    record Seen(boolean database, double plans, double consents, double scrubs, double scrubSeconds) {
    }

    @Inject
    Clock clock;
    @Inject
    Flyway flyway;
    @ConfigProperty(name = "campaign.tombstones")
    Path tombstones;

    private volatile Seen seen = NOTHING;
    private volatile String schema = "";

    Seen seen() {
        return seen;
    }

    /** The version of the tables, as they were at the start. */
    String schema() {
        return schema;
    }

    boolean hasTombstones() {
        return Files.exists(tombstones);
    }

    void begin(@Observes @Priority(4500) StartupEvent start) {
        look();
        if (seen.database()) {
            schema = String.valueOf(flyway.info().current().getVersion());
        }
    }

    @Scheduled(every = "${campaign.figures.every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            seen = QuarkusTransaction.requiringNew().call(this::ask);
        } catch (RuntimeException e) {
            LOG.debugf("nothing is known of the database: %s", e.getMessage());
            seen = NOTHING;
        }
    }

    private Seen ask() {
        Instant now = clock.instant();
        List<Tombstone> unscrubbed = Tombstone.unscrubbed();
        long waits = unscrubbed.stream().mapToLong(stone -> Duration.between(stone.at, now).toSeconds()).max().orElse(0);
        return new Seen(true, Plan.ahead(), Consent.endingWithin(SOON_DAYS, LocalDate.ofInstant(now, ZoneOffset.UTC)), unscrubbed.size(), waits);
    }
}
