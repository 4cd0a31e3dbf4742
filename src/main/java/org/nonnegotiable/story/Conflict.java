package org.nonnegotiable.story;

import java.time.Instant;
import java.util.Optional;
import org.nonnegotiable.account.Account;

/**
 * Two have written at once. Never changes.
 *
 * @param base what both had begun with
 * @param own what could not be saved
 * @param other what is saved now
 * @param version of the text that holds {@code other}
 * @param by whose that is: an account; null for an import
 */
public record Conflict(Words base, Words own, Words other, int version, Long by, Instant at) {

    /** Who has saved what is there now; nobody for an import. */
    public Optional<String> author() {
        return Optional.ofNullable(by).flatMap(id -> Account.<Account>findByIdOptional(id)).map(account -> account.name);
    }

    public ThreeWay view() {
        return new ThreeWay(base, own, other);
    }
}
