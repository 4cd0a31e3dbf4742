package org.nonnegotiable.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Gate;
import org.nonnegotiable.safeguarding.RefusedException;
import org.nonnegotiable.safeguarding.Wording;

/** Lets somebody outside read an unpublished text until a day. Ends by its day, by being revoked, and while the child is on hold. */
@Entity
public class PreviewLink extends PanacheEntityBase {

    public static final Duration LONGEST = Duration.ofDays(14);
    private static final int MOST_OPEN = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public String tokenHash;
    public String subject;
    @ManyToOne(optional = false)
    public Child child;
    /** Whom it is meant for, in the words of whoever shares it. */
    public String recipient;
    public Long sharedBy;
    public Instant sharedAt;
    public Instant expiresAt;
    public Long revokedBy;
    public Instant revokedAt;
    public int openings;
    /** Known while the link is being made, and never again. */
    @Transient
    private String token;

    /** All of a subject, the newest first. */
    public static List<PreviewLink> of(String subject) {
        return list("subject = ?1 order by id desc", subject);
    }

    /** Throws RefusedException on hold, with locked fields, when it shall last too long, or when there are too many. */
    public static PreviewLink share(String subject, Child child, String recipient, Duration lasting, Long by, Instant now) {
        refuseIf(!Gate.letsPreview(child), null, "desk_preview_held");
        refuseIf(lasting.isNegative() || lasting.isZero() || lasting.compareTo(LONGEST) > 0, "lasting", "desk_preview_lasting");
        refuseIf(count("subject = ?1 and revokedAt is null and expiresAt > ?2", subject, now) >= MOST_OPEN, null, "desk_preview_many");
        PreviewLink link = new PreviewLink();
        link.token = Token.random();
        link.tokenHash = Token.hash(link.token);
        link.subject = subject;
        link.child = child;
        link.recipient = Wording.line(recipient, "recipient");
        link.sharedBy = by;
        link.sharedAt = now;
        link.expiresAt = now.plus(lasting);
        link.persist();
        return link;
    }

    /** The link somebody came by, counted and logged; empty when it is unknown or over, or when the child is on hold. Part of a transaction. */
    public static Optional<PreviewLink> open(String token, Instant now) {
        Optional<PreviewLink> link = PreviewLink.<PreviewLink>find("tokenHash", Token.hash(token)).firstResultOptional()
                .filter(found -> found.isOpen(now) && Gate.letsPreview(found.child));
        link.ifPresent(found -> {
            update("openings = openings + 1 where id = ?1", found.id);
            AuditEntry.record(null, Deed.OPEN_PREVIEW, found.subject, found.child.embassy, "link " + found.id, now);
        });
        return link;
    }

    public String token() {
        return token;
    }

    public boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public void revoke(Long by, Instant now) {
        if (revokedAt == null) {
            revokedBy = by;
            revokedAt = now;
        }
    }

    /** When a story is withdrawn, no link of it opens any more. */
    public static void revokeAll(Child child, Long by, Instant now) {
        update("revokedBy = ?1, revokedAt = ?2 where child = ?3 and revokedAt is null", by, now, child);
    }

    private static void refuseIf(boolean wrong, String field, String messageName) {
        if (wrong) {
            throw new RefusedException(field, messageName, LONGEST.toDays());
        }
    }
}
