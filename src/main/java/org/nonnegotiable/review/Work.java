package org.nonnegotiable.review;

import org.nonnegotiable.language.Language;

/**
 * What is handed in to be read. Never changes.
 *
 * @param subject how the log names it: {@code story/7/uk}
 * @param embassy ISO country, null for nobody's
 * @param hash the {@link Fingerprint} of all that an approval is about
 */
public record Work(String subject, String embassy, Language language, String hash) {
}
