package org.nonnegotiable.safeguarding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** That the database server's own files hold nothing of an erased thing any more. Never changes. */
@Entity
class TombstoneScrub extends PanacheEntityBase {

    @Id
    @Column(name = "tombstone_id")
    public Long tombstone;
    public Instant at;
}
