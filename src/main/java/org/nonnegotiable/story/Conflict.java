package org.nonnegotiable.story;

import java.time.Instant;

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

    public ThreeWay view() {
        return new ThreeWay(base, own, other);
    }
}
