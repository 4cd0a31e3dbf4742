package org.nonnegotiable.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.nonnegotiable.database.Scrub;
import org.nonnegotiable.safeguarding.Tombstone;

/** Takes what was erased out of the database server's own files, too: soon after, and again for as long as it does not succeed. */
@ApplicationScoped
class ScrubWatch {

    private static final Logger LOG = Logger.getLogger(ScrubWatch.class);

    @Inject
    Clock clock;

    private int told;

    @Scheduled(every = "{campaign.scrub.every}", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void look() {
        List<Tombstone> due = due();
        Optional<Scrub> scrub = Scrub.configured();
        if (!due.isEmpty() && scrub.isPresent()) {
            scrub(due, scrub.get());
        } else if (due.size() > told) {
            LOG.warnf("The database server is somebody else's: what was erased %d times may still lie in its files (docs/erasure.md)", due.size());
        }
        told = due.size();
    }

    List<Tombstone> due() {
        return QuarkusTransaction.requiringNew().call(Tombstone::unscrubbed);
    }

    /** Somebody has seen to it, or this did; another node may have noted it meanwhile. */
    void done(List<Tombstone> due) {
        Set<Long> seen = due.stream().map(stone -> stone.id).collect(Collectors.toSet());
        QuarkusTransaction.requiringNew().run(() -> Tombstone.unscrubbed().stream().filter(stone -> seen.contains(stone.id))
                .forEach(stone -> stone.scrubbed(clock.instant())));
    }

    private void scrub(List<Tombstone> due, Scrub scrub) {
        try {
            scrub.run();
            done(due);
            LOG.infof("The database's files hold nothing any more of what was erased %d times", due.size());
        } catch (SQLException | IllegalStateException e) {
            LOG.warnf("What was erased may still lie in the database's files; it is tried again: %s", e.getMessage());
        }
    }
}
