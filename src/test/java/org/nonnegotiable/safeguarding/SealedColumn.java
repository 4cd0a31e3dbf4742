package org.nonnegotiable.safeguarding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Words as {@link Sealing} writes them into a child's file, for rows that a test writes into the database of another program. */
public final class SealedColumn {

    private static final byte[] NONCE = new byte[12];

    private SealedColumn() {
    }

    /** @param key as the file {@code children.key} has it */
    public static String of(String words, String key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(Base64.getDecoder().decode(key), "AES"), new GCMParameterSpec(128, NONCE));
            byte[] sealed = cipher.doFinal(words.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(ByteBuffer.allocate(NONCE.length + sealed.length).put(NONCE).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
