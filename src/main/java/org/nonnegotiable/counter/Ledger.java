package org.nonnegotiable.counter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The chain of all readings: how an entry is made, and whether the past is as it was. */
public final class Ledger {

    private Ledger() {
    }

    /** Makes an entry of what was stated. Part of the caller's transaction; the caller raises the edition. */
    static Reading append(Stated stated, String recordedBy, String confirmedBy, Instant now) {
        LedgerHead head = LedgerHead.take();
        Reading reading = new Reading();
        reading.take(stated);
        reading.position = head.position + 1;
        reading.recordedAt = now == null ? null : now.truncatedTo(ChronoUnit.MILLIS); // as the column keeps it, or the hash would not hold
        reading.recordedBy = recordedBy;
        reading.confirmedBy = confirmedBy;
        reading.previous = head.hash;
        reading.hash = LedgerEntry.of(reading).hash();
        reading.persistAndFlush();
        head.position = reading.position;
        head.hash = reading.hash;
        return reading;
    }

    /** The entry that says the same already. */
    public static Optional<Reading> find(Reading same) {
        return Reading.<Reading>list("figure = ?1 and asOf = ?2 and value = ?3 and kind = ?4 order by position",
                same.figure, same.asOf, same.value, same.kind).stream()
                .filter(entry -> entry.statedBy.equals(same.statedBy) && entry.publisher.equals(same.publisher) && entry.url.equals(same.url)
                        && Objects.equals(entry.corrects, same.corrects) && Objects.equals(entry.recordedAt, same.recordedAt))
                .findFirst();
    }

    /** Restores an entry from files, with what was recorded about it then. */
    public static Reading restore(Reading recorded) {
        return append(recorded, recorded.recordedBy, recorded.confirmedBy, recorded.recordedAt);
    }

    /** The position of the first entry that is not what it was when it was made; empty when the whole chain holds. */
    public static Optional<Long> broken() {
        String previous = "0".repeat(64);
        long position = 0;
        List<Reading> ledger = Reading.ledger();
        for (Reading reading : ledger) {
            position++;
            if (reading.position != position || !reading.previous.equals(previous)
                    || !reading.hash.equals(LedgerEntry.of(reading).hash())) {
                return Optional.of(position);
            }
            previous = reading.hash;
        }
        LedgerHead head = LedgerHead.read();
        return head.position == position && head.hash.equals(previous) ? Optional.empty() : Optional.of(position + 1);
    }
}
