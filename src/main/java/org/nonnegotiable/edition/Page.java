package org.nonnegotiable.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * What one address answered in one edition, plain and (unless that gains nothing) compressed; personal if a real child is in it. Its words
 * never change; the shortest form comes later, and it knows how often it was read.
 */
final class Page {

    private static final double GAIN = .95;

    private final Edition.Stamp stamp;
    private final boolean personal;
    private final int status;
    private final Map<String, String> headers;
    private final String digest;
    private final Form plain;
    private final Form gzip;
    private volatile Form brotli;
    private volatile int reads;

    private Page(Edition.Stamp stamp, boolean personal, int status, Map<String, String> headers, byte[][] bytes) {
        this.stamp = stamp;
        this.personal = personal;
        this.status = status;
        this.headers = headers;
        digest = status == 200 ? digest(bytes[0]) : "";
        plain = form(Encoding.PLAIN, bytes[0]);
        gzip = bytes[1].length == 0 ? null : form(Encoding.GZIP, bytes[1]);
        brotli = bytes[2].length == 0 ? null : form(Encoding.BROTLI, bytes[2]);
    }

    static Page of(byte[] plain, boolean personal, Map<String, String> headers, Edition.Stamp stamp) {
        return new Page(stamp, personal, 200, headers, new byte[][] {plain, compressed(plain), {}});
    }

    /** That there is nothing at an address, or no longer, or elsewhere. */
    static Page refusal(int status, byte[] plain, Map<String, String> headers, Edition.Stamp stamp) {
        return new Page(stamp, false, status, headers, new byte[][] {plain, {}, {}});
    }

    /** As it was kept elsewhere: plain, gzip and brotli, empty where there is none. */
    static Page again(byte[][] bytes, Map<String, String> headers, Edition.Stamp stamp) {
        return new Page(stamp, false, 200, headers, bytes);
    }

    Edition.Stamp stamp() {
        return stamp;
    }

    boolean personal() {
        return personal;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] plain() {
        return plain.bytes();
    }

    /** What {@link #again} takes. */
    byte[][] everyForm() {
        Form shortest = brotli;
        return new byte[][] {plain.bytes(), gzip == null ? new byte[0] : gzip.bytes(), shortest == null ? new byte[0] : shortest.bytes()};
    }

    Optional<Form> in(Encoding encoding) {
        return Optional.ofNullable(encoding == Encoding.BROTLI ? brotli : encoding == Encoding.GZIP ? gzip : plain);
    }

    /** The form that somebody wants most, of equals the shortest. */
    Form wantedBy(String acceptEncoding) {
        Form shortest = brotli;
        int asBrotli = shortest == null ? 0 : Encoding.BROTLI.wanted(acceptEncoding);
        int asGzip = gzip == null ? 0 : Encoding.GZIP.wanted(acceptEncoding);
        if (asBrotli == 0 && asGzip == 0) {
            return plain;
        }
        boolean better = asBrotli >= asGzip;
        return Encoding.PLAIN.wanted(acceptEncoding) > Math.max(asBrotli, asGzip) ? plain : better ? shortest : gzip;
    }

    /** The form that somebody has who names its tag, as far as they still take it; null if they have none. */
    Form hadBy(String ifNoneMatch, String acceptEncoding) {
        if (ifNoneMatch == null || plain.tag().isEmpty()) {
            return null;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return wantedBy(acceptEncoding);
        }
        for (Encoding encoding : Encoding.values()) {
            Form form = in(encoding).orElse(null);
            if (form != null && ifNoneMatch.contains(form.tag()) && (encoding == Encoding.PLAIN || encoding.wanted(acceptEncoding) > 0)) {
                return form;
            }
        }
        return null;
    }

    /** Photographs are compressed already: another form would only take memory. */
    boolean isCompressed() {
        return gzip != null;
    }

    /** With room for the form that is still to come. */
    int weight() {
        return plain.bytes().length + (gzip == null ? 0 : 2 * gzip.bytes().length);
    }

    /** At the first reading, and then ever more seldom: there may have been so many others that it was passed over. */
    boolean wantsShortest(int reads) {
        return isCompressed() && brotli == null && Integer.bitCount(reads) == 1;
    }

    void shorten(byte[] bytes) {
        if (gzip != null && bytes.length < gzip.bytes().length) {
            brotli = form(Encoding.BROTLI, bytes);
        }
    }

    /** How often, this time included; about, for who reads at the same moment may count once. */
    int read() {
        return reads = reads + 1;
    }

    int reads() {
        return reads;
    }

    private Form form(Encoding encoding, byte[] bytes) {
        return Form.of(encoding, bytes, headers, digest);
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

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
