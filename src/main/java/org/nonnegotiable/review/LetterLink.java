package org.nonnegotiable.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nonnegotiable.account.Account;

/** The address in a letter: leads its reader, signed in, to one page, once. It signs nobody in. */
@Entity
class LetterLink extends PanacheEntityBase {

    private static final Duration LASTING = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String tokenHash;
    Long accountId;
    String path;
    Instant sentAt;
    Instant expiresAt;
    Instant usedAt;

    /** @return the path for the letter */
    static String make(Account to, String path, Instant now) {
        delete("expiresAt < ?1", now);
        String token = Token.make();
        LetterLink link = new LetterLink();
        link.tokenHash = Fingerprint.ofToken(token);
        link.accountId = to.id;
        link.path = path;
        link.sentAt = now;
        link.expiresAt = now.plus(LASTING);
        link.persist();
        return "/desk/letters/" + token;
    }

    /** Where it leads this person, once; of two who follow it at the same moment, one is led. */
    static Optional<String> follow(String token, Account account, Instant now) {
        return LetterLink.<LetterLink>find("tokenHash = ?1 and accountId = ?2", Fingerprint.ofToken(token), account.id).firstResultOptional()
                .filter(link -> update("usedAt = ?1 where id = ?2 and usedAt is null and expiresAt > ?1", now, link.id) == 1)
                .map(link -> link.path);
    }
}
