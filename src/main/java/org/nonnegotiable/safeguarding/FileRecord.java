package org.nonnegotiable.safeguarding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How many tombstones a node's file had when it was last looked at, and when that was: fewer, and it was cut. */
@Entity
@Table(name = "tombstone_file")
class FileRecord extends PanacheEntityBase {

    @Id
    public String place;
    public int tombstones;
    public Instant seenAt;

    static int of(String place) {
        FileRecord kept = findById(place);
        return kept == null ? -1 : kept.tombstones;
    }

    static void keep(String place, int tombstones, Instant now) {
        FileRecord kept = findById(place);
        FileRecord record = kept == null ? new FileRecord() : kept;
        record.place = place;
        record.tombstones = tombstones;
        record.seenAt = now;
        record.persist();
    }

    /** Whether some file had more than there are in the table: then the table is that of an older copy. */
    static boolean anyCountsMoreThan(int known) {
        return count("tombstones > ?1", known) > 0;
    }

    /** Whether another node has looked since. */
    static boolean isSeenElsewhere(String place, Instant since) {
        return count("place <> ?1 and seenAt > ?2", place, since) > 0;
    }
}
