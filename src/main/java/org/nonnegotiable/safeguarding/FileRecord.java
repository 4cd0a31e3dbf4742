package org.nonnegotiable.safeguarding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many tombstones a node's file had when it was last looked at: fewer, and it was cut. */
@Entity
@Table(name = "tombstone_file")
class FileRecord extends PanacheEntityBase {

    @Id
    public String place;
    public int tombstones;

    static int of(String place) {
        FileRecord kept = findById(place);
        return kept == null ? -1 : kept.tombstones;
    }

    static void keep(String place, int tombstones) {
        FileRecord kept = findById(place);
        FileRecord now = kept == null ? new FileRecord() : kept;
        now.place = place;
        now.tombstones = tombstones;
        now.persist();
    }
}
