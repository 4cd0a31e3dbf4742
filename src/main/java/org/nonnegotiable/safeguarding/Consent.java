package org.nonnegotiable.safeguarding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was allowed on a signed paper, for how long. Once recorded it only ends: revoked, replaced by a newer one, or expired. */
@Entity
public class Consent extends PanacheEntityBase {

    static final int USUAL_MONTHS = 24;
    static final int MOST_YEARS = 5;
    /** More than any reminder. */
    private static final int NOT_REMINDED = 9999;
    private static final String CHANNELS = "select consent.scope.channels from Consent consent where consent.child.id = ?1 and consent.replacedAt is null"
            + " order by consent.id desc";
    private static final String ENDING = "revokedAt is null and replacedAt is null and endedAt is null and expiresOn between ?1 and ?2";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false)
    public Child child;
    @Enumerated(EnumType.STRING)
    public Giver giver;
    /** As the paper has it. */
    @Convert(converter = Sealing.class)
    public String giverName;
    /** The child's own agreement. */
    public boolean assent;
    /** BCP 47. */
    public String explainedIn;
    @Convert(converter = Sealing.class)
    public String explainedBy;
    public LocalDate givenOn;
    /** Where the signed paper is kept; never a scan. */
    @Convert(converter = Sealing.class)
    public String paper;
    @Embedded
    public Scope scope;
    /** The last day it holds. */
    public LocalDate expiresOn;
    public Long recordedBy;
    public Instant recordedAt;
    public Long revokedBy;
    public Instant revokedAt;
    public Instant replacedAt;
    /** When the expiry was acted upon. */
    public Instant endedAt;
    /** How many days before the end the last reminder was for. */
    @Column(name = "reminded_days")
    int remindedDays = NOT_REMINDED;

    /** How many end within so many days, and were neither taken back nor replaced. */
    public static long endingWithin(int days, LocalDate today) {
        return count(ENDING, today, today.plusDays(days));
    }

    /** The one that counts. */
    public static Optional<Consent> latest(Child child) {
        return find("child = ?1 and replacedAt is null order by id desc", child).firstResultOptional();
    }

    /**
     * Whether the paper names a channel; what is sealed in its record is not opened for that. Without a child nobody was to be asked: it is
     * a sample.
     */
    public static boolean reaches(Long child, Scope.Channel channel) {
        return child == null || find(CHANNELS, child).project(String.class).firstResultOptional().filter(channel::isAmongst).isPresent();
    }

    /** Whose consent ends, and when. */
    public record Ending(Child child, LocalDate on) {
    }

    /** Those that end within so many days, the first to end first; what is sealed in their records is not opened for that. */
    public static List<Ending> ending(int days, LocalDate today, int most) {
        return find("select child, expiresOn from Consent where " + ENDING + " order by expiresOn, id", today, today.plusDays(days))
                .project(Ending.class).page(0, most).list();
    }

    /** All of a child, the newest first. */
    public static List<Consent> of(Child child) {
        return list("child = ?1 order by id desc", child);
    }

    /** The day a consent ends unless the paper says an earlier one, or a later one up to {@link #MOST_YEARS}. */
    public static LocalDate usualEnd(LocalDate givenOn) {
        return givenOn.plusMonths(USUAL_MONTHS);
    }

    /** Counts from now on instead of the one before. */
    public void record(Long by, Instant now) {
        latest(child).ifPresent(before -> before.replacedAt = now);
        recordedBy = by;
        recordedAt = now;
        persist();
        FactsChanged.about(child);
    }

    /** The guardian or the child took it back. */
    public void revoke(Long by, Instant now) {
        if (revokedAt == null) {
            revokedBy = by;
            revokedAt = now;
            ConsentEnded.of(this);
            FactsChanged.about(child);
        }
    }

    public boolean isReplaced() {
        return replacedAt != null;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public boolean isExpired(LocalDate today) {
        return today.isAfter(expiresOn);
    }

    public boolean isCurrent(LocalDate today) {
        return !isRevoked() && !isExpired(today);
    }
}
