package org.nonnegotiable.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One sign-in on one device. It ends by being left, by its age, by signing out, with a changed password or a closed account. */
@Entity
class DeskSession extends PanacheEntityBase {

    /** How long a password alone keeps the way open for the code that must follow. */
    static final Duration FOR_CODE = Duration.ofMinutes(10);
    private static final int DEVICE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "account")
    Account account;
    /** Of the random part of the cookie. */
    String tokenHash;
    /** What the browser calls itself, so that a person knows their sessions apart. */
    String device;
    Instant begunAt;
    Instant seenAt;
    /** The password was right, the code has not been given: nobody is signed in yet. */
    boolean awaitsCode;
    /** When the second factor was given in this session; null if it was not. */
    Instant secondFactorAt;
    Instant endedAt;

    static DeskSession begin(Account account, byte[] token, String device, Instant now) {
        DeskSession session = new DeskSession();
        session.account = account;
        session.tokenHash = Sealed.hash(token);
        String named = device == null ? "" : device;
        session.device = named.substring(0, Math.min(named.length(), DEVICE));
        session.begunAt = now;
        session.seenAt = now;
        session.persist();
        return session;
    }

    /** Those that a person can still go on with, the last used first. */
    static List<DeskSession> open(Account account, DeskTimes times, Instant now) {
        return list("account = ?1 and endedAt is null and awaitsCode = false and begunAt > ?2 and seenAt > ?3 order by seenAt desc",
                account, now.minus(times.longest()), now.minus(times.idle()));
    }

    /** @param except the session that goes on, or null */
    static void endAll(Account account, Long except, Instant now) {
        update("endedAt = ?1 where account = ?2 and endedAt is null and id <> ?3", now, account, except == null ? 0L : except);
    }

    /** Rows that nobody can go on with say nothing that the log does not. */
    static void tidy(Instant before) {
        delete("begunAt < ?1", before);
    }

    boolean isOpen(DeskTimes times, Instant now) {
        Duration idle = awaitsCode ? FOR_CODE : times.idle();
        return endedAt == null && account.isOpen() && now.isBefore(begunAt.plus(times.longest())) && now.isBefore(seenAt.plus(idle));
    }
}
