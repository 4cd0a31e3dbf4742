package org.nonnegotiable.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** Stands for exactly what was read: another word, answer or picture, another fingerprint. */
public final class Fingerprint {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Fingerprint() {
    }

    /**
     * SHA-256 in hexadecimal of the parts as RFC 8785 writes them: their order does not matter, what is missing is not what is empty.
     *
     * @throws IllegalArgumentException for half a character: it would be hashed as a question mark, and so like another text
     */
    public static String of(Map<String, String> parts) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(canonical(parts)));
            return sha256(bytes);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("half a character has no fingerprint", e);
        }
    }

    /** Of something random, such as a token. */
    static String ofToken(String token) {
        return sha256(StandardCharsets.UTF_8.encode(token));
    }

    private static String canonical(Map<String, String> parts) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(parts)).getEncodedString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
