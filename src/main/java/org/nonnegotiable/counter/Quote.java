package org.nonnegotiable.counter;

import java.text.Normalizer;

/** The sentence a source published. Its words are not kept, only a hash that proves them. */
public final class Quote {

    static final int LONGEST = 10_000;

    private Quote() {
    }

    /** SHA-256 in hexadecimal of the text in UTF-8, normalised to NFC, spaces at both ends cut. Refuses an empty text or one over 10,000 characters. */
    public static String hash(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new RefusedException(Objection.BAD_QUOTE);
        }
        return LedgerEntry.sha256(Normalizer.normalize(text.strip(), Normalizer.Form.NFC));
    }
}
