package org.nonnegotiable.review;

import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits, fit for an address. The database keeps only their hash. */
final class Token {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Token() {
    }

    static String random() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static String hash(String token) {
        return Fingerprint.sha256(token);
    }
}
