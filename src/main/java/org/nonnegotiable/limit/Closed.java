package org.nonnegotiable.limit;

import java.time.Duration;
import java.util.Map;

/** Too often: when it is not any more, in the words of programs. Never changes. */
public record Closed(Limit limit, Rate rate, Duration delay) {

    public static final int STATUS = 429;

    /** Whole seconds, the last one too. */
    public long seconds() {
        return Math.max(1, delay.plusMillis(999).toSeconds());
    }

    /** RFC 9110, and the IETF's draft on RateLimit fields (draft-ietf-httpapi-ratelimit-headers-10). */
    public Map<String, String> headers() {
        return Map.of("Retry-After", String.valueOf(seconds()),
                "RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(limit.code(), rate.times(), Math.max(1, rate.per().toSeconds())),
                "RateLimit", "\"%s\";r=0;t=%d".formatted(limit.code(), seconds()));
    }
}
