package org.nonnegotiable.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** What the session's cookie holds. It tells its own age, so that it ends even where a row did not. Never changes. */
record Ticket(long session, byte[] token, Instant begun, Instant seen) {

    static final int TOKEN_BYTES = 32;
    private static final int BYTES = Long.BYTES + TOKEN_BYTES + Long.BYTES + Long.BYTES;

    static Optional<Ticket> read(byte[] content) {
        if (content.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(content);
        long session = buffer.getLong();
        byte[] token = new byte[TOKEN_BYTES];
        buffer.get(token);
        return Optional.of(new Ticket(session, token, Instant.ofEpochMilli(buffer.getLong()), Instant.ofEpochMilli(buffer.getLong())));
    }

    byte[] content() {
        return ByteBuffer.allocate(BYTES).putLong(session).put(token).putLong(begun.toEpochMilli()).putLong(seen.toEpochMilli()).array();
    }

    Ticket seen(Instant now) {
        return new Ticket(session, token, begun, now);
    }

    boolean isOpen(DeskTimes times, Instant now) {
        return now.isBefore(begun.plus(times.longest())) && now.isBefore(seen.plus(times.idle()));
    }

    /** What every form of this session carries: known to nobody who does not hold the cookie. */
    String formToken() {
        return Sealed.text(Sealed.hmac("HmacSHA256", token, "form".getBytes(StandardCharsets.US_ASCII)));
    }
}
