package org.nonnegotiable.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Gate;
import org.nonnegotiable.safeguarding.RefusedException;
import org.nonnegotiable.safeguarding.Wording;

/** Lets one person outside the desk look at a text that is not public, for a while. Changes by being opened and revoked. */
@Entity
public class PreviewLink extends PanacheEntityBase {

    public static final Duration SHORTEST = Duration.ofHours(1);
    public static final Duration LONGEST = Duration.ofDays(14);
    private static final int MOST_OPEN = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    String tokenHash;
    public String subject;
    public String embassy;
    /** Whom the text is about; null for a sample. */
    @ManyToOne
    public Child child;
    /** Who shall look: a person's or an office's name. */
    public String recipient;
    public Long sharedBy;
    public Instant sharedAt;
    public Instant expiresAt;
    public Long revokedBy;
    public Instant revokedAt;
    public int openings;

    /**
     * @param locked whether fields of it must not be seen outside
     * @return the path for the recipient; nobody can ask for it again
     */
    public static String share(Work work, Child child, boolean locked, String recipient, Duration lasting, Account by, Instant now) {
        if (locked || !mayBeSeen(child)) {
            throw new RefusedException("recipient", "desk_preview_locked");
        }
        if (lasting.compareTo(SHORTEST) < 0 || lasting.compareTo(LONGEST) > 0) {
            throw new RefusedException("lasting", "desk_preview_lasting_wrong");
        }
        if (count("subject = ?1 and revokedAt is null and expiresAt > ?2", work.subject(), now) >= MOST_OPEN) {
            throw new RefusedException("recipient", "desk_preview_many");
        }
        String token = Token.make();
        PreviewLink link = new PreviewLink();
        link.tokenHash = Fingerprint.ofToken(token);
        link.subject = work.subject();
        link.embassy = work.embassy();
        link.child = child;
        link.recipient = Wording.line(recipient, "recipient");
        link.sharedBy = by.id;
        link.sharedAt = now;
        link.expiresAt = now.plus(lasting);
        link.persist();
        AuditEntry.record(by.id, Deed.SHARE_PREVIEW, link.subject, link.embassy, link.thing(), now);
        return path(token);
    }

    static String path(String token) {
        return "/desk/preview/" + token;
    }

    /** The newest first. */
    public static List<PreviewLink> of(String subject) {
        return list("subject = ?1 order by id desc", subject);
    }

    /** Nothing for a token that is unknown, too old or revoked, and while nothing about the child may be seen. */
    static Optional<PreviewLink> open(String token, Instant now) {
        return PreviewLink.<PreviewLink>find("tokenHash", Fingerprint.ofToken(token)).firstResultOptional()
                .filter(link -> link.isOpen(now) && mayBeSeen(link.child));
    }

    private static boolean mayBeSeen(Child child) {
        return child == null || Gate.letsPreview(child);
    }

    public boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** Counted and written down before anything is shown. @param viewer null for whoever is not signed in */
    void opened(Long viewer, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            update("openings = openings + 1 where id = ?1", id);
            AuditEntry.record(viewer, Deed.OPEN_PREVIEW, subject, embassy, thing(), now);
        });
    }

    public void revoke(Account by, Instant now) {
        if (revokedAt == null) {
            revokedBy = by.id;
            revokedAt = now;
            AuditEntry.record(by.id, Deed.REVOKE_PREVIEW, subject, embassy, thing(), now);
        }
    }

    /** As the log names it; the recipient's name is not the log's. */
    private String thing() {
        return "preview/" + id;
    }

    public String revocationPath() {
        return "/desk/previews/" + id + "/revocation";
    }
}
