package org.nonnegotiable.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The address in a letter: leads the person it was sent to, signed in, to one page, once. */
@Entity
public class LetterLink extends PanacheEntityBase {

    private static final Duration LASTING = Duration.ofDays(14);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    String tokenHash;
    Long accountId;
    String path;
    Instant sentAt;
    Instant expiresAt;
    Instant usedAt;

    /** @return the token for the address */
    static String to(Long account, String path, Instant now) {
        String token = Token.random();
        LetterLink link = new LetterLink();
        link.tokenHash = Token.hash(token);
        link.accountId = account;
        link.path = path;
        link.sentAt = now;
        link.expiresAt = now.plus(LASTING);
        link.persist();
        delete("expiresAt < ?1", now);
        return token;
    }

    /** Where it leads, for this person and this time only. Part of a transaction. */
    static Optional<String> use(String token, Long account, Instant now) {
        int used = update("usedAt = ?1 where tokenHash = ?2 and accountId = ?3 and usedAt is null and expiresAt > ?1", now, Token.hash(token), account);
        return used == 0 ? Optional.empty() : LetterLink.<LetterLink>find("tokenHash", Token.hash(token)).firstResultOptional().map(link -> link.path);
    }
}
