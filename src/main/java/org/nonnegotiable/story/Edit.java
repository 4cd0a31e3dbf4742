package org.nonnegotiable.story;

import java.time.Instant;

/**
 * Who saves what, and what it was made from. Never changes.
 *
 * @param version of the row that the page showed
 * @param pen one opened page, by a number made at random; null when the page says none. What a page has saved itself is never in its way,
 *     even when the answer to it was lost on the line.
 */
public record Edit(int version, String pen, Long by, Instant now) {

    public Edit(int version, Long by, Instant now) {
        this(version, null, by, now);
    }
}
