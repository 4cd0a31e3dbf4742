package org.nonnegotiable.account;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Codes that change every 30 seconds, as every authenticator app counts them (RFC 6238: SHA-1, six digits). */
final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {
    }

    static long step(Instant now) {
        return now.getEpochSecond() / STEP_SECONDS;
    }

    static String code(byte[] secret, long step) {
        byte[] mac = Sealed.hmac("HmacSHA1", secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int number = ByteBuffer.wrap(mac, mac[mac.length - 1] & 0xf, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }

    /** The step a code belongs to, if it is of now or of one step before or after: clocks differ, and people type slowly. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        String digits = code.replaceAll("\\s", "");
        return LongStream.of(step(now), step(now) - 1, step(now) + 1).filter(step -> Door.same(code(secret, step), digits)).findFirst();
    }

    /** RFC 4648, for people to type. */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = (held << 8 | one & 0xff) & 0xfff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(held >> bits - 5 & 31));
            }
        }
        return bits == 0 ? text.toString() : text.append(BASE32.charAt(held << 5 - bits & 31)).toString();
    }
}
