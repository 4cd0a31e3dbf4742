package org.nonnegotiable.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;

/** An address that works once and not for long. Opening it uses nothing up: mail programs open what people never see. */
@Entity
class OneTimeLink extends PanacheEntityBase {

    enum Purpose {
        FIRST, INVITATION, PASSWORD
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    /** Null for the first coordinator's: there is no account yet. */
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "account")
    Account account;
    @Enumerated(EnumType.STRING)
    Purpose purpose;
    String hash;
    Instant expiresAt;
    Instant usedAt;

    /** In place of any before. @return the token for the address; nobody can ask for it again */
    static String make(Account account, Purpose purpose, Instant expiresAt) {
        if (account == null) {
            delete("purpose = ?1 and account is null", purpose);
        } else {
            delete("purpose = ?1 and account = ?2", purpose, account);
        }
        String token = Sealed.token();
        OneTimeLink link = new OneTimeLink();
        link.account = account;
        link.purpose = purpose;
        link.hash = Sealed.hash(token);
        link.expiresAt = expiresAt;
        link.persist();
        return token;
    }

    static Optional<OneTimeLink> open(Purpose purpose, String token, Instant now) {
        return OneTimeLink.<OneTimeLink>find("hash = ?1 and purpose = ?2 and usedAt is null and expiresAt > ?3", Sealed.hash(token), purpose, now)
                .firstResultOptional().filter(link -> link.account == null || link.account.isOpen());
    }

    static void tidy(Instant before) {
        delete("expiresAt < ?1", before);
    }

    /** Whether it was ours to use: of two who use it at once, one does. */
    boolean use(Instant now) {
        return update("usedAt = ?1 where id = ?2 and usedAt is null and expiresAt > ?1", now, id) == 1;
    }
}
