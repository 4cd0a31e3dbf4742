package org.nonnegotiable.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** The desk stands still as long as this row is there: on every node at once. */
@Entity
public class Freeze extends PanacheEntityBase {

    private static final int ONLY = 1;
    private static final String THING = "desk";

    @Id
    public int id;
    @ManyToOne
    public Account frozenBy;
    public Instant frozenAt;
    /** For everybody at the desk to read. */
    public String reason;

    public static Optional<Freeze> current() {
        return findByIdOptional(ONLY);
    }

    static void begin(Account by, String reason, Instant now) {
        if (current().isEmpty()) {
            Freeze freeze = new Freeze();
            freeze.id = ONLY;
            freeze.frozenBy = by;
            freeze.frozenAt = now;
            freeze.reason = reason;
            freeze.persist();
            AuditEntry.record(by.id, Deed.FREEZE, THING, null, reason, now);
        }
    }

    static void end(Account by, Instant now) {
        if (deleteById(ONLY)) {
            AuditEntry.record(by.id, Deed.THAW, THING, null, null, now);
        }
    }
}
