package org.nonnegotiable.safeguarding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes (HMAC-SHA-256, RFC 2104) with the key of the tombstones: whoever lacks it can neither guess what was erased nor write a tombstone.
 * Each kind of thing is hashed apart.
 */
record Seal(byte[] key) {

    private static final char BETWEEN = '\0';

    String ref(String ref) {
        return hash("ref", ref);
    }

    String address(String language, String slug) {
        return hash("address", language + BETWEEN + slug);
    }

    String place(String place) {
        return hash("place", place);
    }

    /** The link behind another one: what follows it cannot be taken out. */
    String link(String before, String text) {
        return hash("link", before + BETWEEN + text);
    }

    private String hash(String kind, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((kind + BETWEEN + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
