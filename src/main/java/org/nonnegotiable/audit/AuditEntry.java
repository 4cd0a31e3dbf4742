package org.nonnegotiable.audit;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;

/** One deed, as it was done. Never changes and never goes: the database refuses both. */
@Entity
public class AuditEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public Instant at;
    /** The number of an account; null is the system. */
    public Long actor;
    @Enumerated(EnumType.STRING)
    public Deed deed;
    /** {@code story/7}, {@code story/7/uk}, {@code child/3}, {@code account/5}, {@code reading/12}. */
    public String thing;
    /** ISO country; null is no embassy's. */
    public String embassy;
    /** What the desk says about it; never words of a story, a withheld term, a child's name or the text of a letter. */
    public String detail;

    /** Part of the caller's transaction: without the deed there is no entry, and without the entry no deed. */
    public static void record(Long actor, Deed deed, String thing, String embassy, String detail, Instant now) {
        AuditEntry entry = new AuditEntry();
        entry.at = now;
        entry.actor = actor;
        entry.deed = deed;
        entry.thing = thing;
        entry.embassy = embassy;
        entry.detail = detail;
        entry.persist();
        Metrics.counter(Deed.COUNTED, "deed", deed.name().toLowerCase(Locale.ROOT)).increment();
    }

    /** A look at what is not public, in a transaction of its own: where it cannot be written down, nothing is shown. */
    public static void viewed(Long actor, Deed deed, String thing, String embassy, String detail, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> record(actor, deed, thing, embassy, detail, now));
    }
}
