package org.nonnegotiable.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What only this site can read or make: AES-256-GCM, HMAC and hashes. */
final class Sealed {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** 256 random bits, fit for an address. */
    static String token() {
        return text(random(32));
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @param purpose what is sealed for one purpose cannot be opened for another */
    static byte[] seal(byte[] key, String purpose, byte[] content) {
        try {
            byte[] nonce = random(NONCE_BYTES);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, purpose, nonce).doFinal(content);
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it was not sealed with this key for this purpose. */
    static Optional<byte[]> open(byte[] key, String purpose, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, purpose, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException forged) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for text that travels in a cookie. */
    static String sealText(byte[] key, String purpose, byte[] content) {
        return text(seal(key, purpose, content));
    }

    static Optional<byte[]> openText(byte[] key, String purpose, String sealed) {
        try {
            return open(key, purpose, Base64.getUrlDecoder().decode(sealed));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static byte[] hmac(String algorithm, byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 in hexadecimal: enough for what is random, such as a token. */
    static String hash(byte[] random) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(random));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hash(String random) {
        return hash(random.getBytes(StandardCharsets.UTF_8));
    }

    /** For what somebody could guess, such as a short code or an address. */
    static String hash(byte[] key, String guessable) {
        return HexFormat.of().formatHex(hmac("HmacSHA256", key, guessable.getBytes(StandardCharsets.UTF_8)));
    }

    private static Cipher cipher(int mode, byte[] key, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
