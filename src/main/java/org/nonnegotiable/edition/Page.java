package org.nonnegotiable.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Finished bytes of one address, plain and (unless that gains nothing) compressed; personal if a real child is in it. Never changes. */
record Page(Edition.Stamp stamp, boolean personal, Map<String, String> headers, byte[] plain, byte[] gzip, String tag) {

    private static final double GAIN = .95;

    static Page of(byte[] plain, boolean personal, Map<String, String> headers, Edition.Stamp stamp) {
        return new Page(stamp, personal, headers, plain, compressed(plain), digest(plain));
    }

    /** Strong, and another for each encoding, as RFC 9110 8.8.3 wants. */
    String etag(boolean compressed) {
        return '"' + tag + (compressed ? "-gz\"" : "\"");
    }

    byte[] bytes(boolean compressed) {
        return compressed ? gzip : plain;
    }

    /** Photographs are compressed already: a second form would only take memory. */
    boolean isCompressed() {
        return gzip.length > 0;
    }

    int weight() {
        return plain.length + gzip.length;
    }

    boolean isMatchedBy(String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.contains(tag) || ifNoneMatch.strip().equals("*"));
    }

    private static byte[] compressed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(9);
            }
        }) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size() < plain.length * GAIN ? bytes.toByteArray() : new byte[0];
    }

    private static String digest(byte[] plain) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
