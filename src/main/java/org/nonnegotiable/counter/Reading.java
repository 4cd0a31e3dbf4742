package org.nonnegotiable.counter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** An entry of the ledger. Never changes and never goes: the database refuses both. */
@Entity
public class Reading extends Stated {

    /** A reading older than this many days is shown with a plain word about its age. */
    public static final int FRESH_DAYS = 30;

    /** Its place in the ledger, from 1. */
    @Id
    public Long position;
    /** Null: not recorded, as with the readings the site began with. */
    public Instant recordedAt;
    public String recordedBy;
    public String confirmedBy;
    /** The hash of the entry before, 64 zeros for the first. */
    public String previous;
    /** SHA-256 over {@link LedgerEntry}, in hexadecimal. */
    public String hash;

    /** The whole ledger, as recorded. */
    public static List<Reading> ledger() {
        return list("order by position");
    }

    /** Everything about a figure: by day, then as recorded. */
    public static List<Reading> of(Figure figure) {
        return list("figure = ?1 order by asOf, position", figure);
    }

    /** The newest entry of the ledger. */
    public static Optional<Reading> last() {
        return find("order by position desc").firstResultOptional();
    }

    /** What amends this one, in the order it was recorded. */
    public List<Reading> amendments() {
        return list("corrects = ?1 order by position", position);
    }

    public Optional<Reading> amended() {
        return corrects == null ? Optional.empty() : findByIdOptional(corrects);
    }

    /** What the chain hashes, as RFC 8785 writes it. */
    public String entry() {
        return LedgerEntry.of(this).canonical();
    }

    public boolean isOld(LocalDate today) {
        return ageInDays(today) > FRESH_DAYS;
    }

    public long ageInDays(LocalDate today) {
        return ChronoUnit.DAYS.between(asOf, today);
    }
}
