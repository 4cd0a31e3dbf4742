package org.nonnegotiable.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.nonnegotiable.database.Again;

/** How often somebody has tried in vain. The first tries are free, then each waits twice as long as the one before; a day later all is forgotten. */
@Entity
class Guessing extends PanacheEntityBase {

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    /** A hash of whom they try to be and where they come from. */
    @Id
    String bucket;
    int failures;
    Instant freeAt;
    Instant lastAt;

    /**
     * Counts a try before it is looked at, so that many at once are no way round, in a transaction of its own.
     *
     * @param free how many tries nobody waits for
     * @return how long to wait before this one is looked at: zero when it is looked at now
     */
    static Duration begin(String bucket, int free, Duration longest, Instant now) {
        return Again.inNew(() -> take(bucket, now).next(free, longest, now));
    }

    static void forgive(String bucket) {
        deleteById(bucket);
    }

    static void tidy(Instant now) {
        delete("lastAt < ?1", now.minus(FORGOTTEN));
    }

    private static Guessing take(String bucket, Instant now) {
        // Made or not, the row is ours until the transaction ends, on a cluster too: a SELECT … FOR UPDATE would hold one node.
        getEntityManager().createNativeQuery("INSERT INTO guessing (bucket, failures, free_at, last_at) VALUES (?1, 0, ?2, ?2) "
                + "ON DUPLICATE KEY UPDATE failures = failures").setParameter(1, bucket).setParameter(2, now).executeUpdate();
        Guessing row = findById(bucket);
        getEntityManager().refresh(row);
        return row;
    }

    private Duration next(int free, Duration longest, Instant now) {
        if (now.isBefore(freeAt) && freeAt.isBefore(now.plus(longest).plusSeconds(1))) { // else a clock was wrong, and nobody waits for it
            return Duration.between(now, freeAt);
        }
        failures = lastAt.plus(FORGOTTEN).isBefore(now) ? 1 : failures + 1;
        lastAt = now;
        Duration wait = Duration.ofSeconds(1L << Math.min(Math.max(failures - free, 0) + 1, 20));
        // nodes' clocks differ by a little: where nobody is to wait, no clock may say otherwise
        freeAt = failures < free ? Instant.EPOCH : now.plus(wait.compareTo(longest) < 0 ? wait : longest);
        return Duration.ZERO;
    }
}
