package org.nonnegotiable.counter;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** A reading as the chain hashes it: every field, and the hash before. What is not recorded is null. Never changes its form. */
@JsonPropertyOrder(alphabetic = true)
record LedgerEntry(long position, String figure, String kind, @JsonProperty("as_of") String asOf, String accuracy, long value,
        String qualifier, @JsonProperty("stated_by") String statedBy, String publisher, String url,
        @JsonProperty("in_series") boolean inSeries, String seen, @JsonProperty("quote_sha256") String quoteHash,
        @JsonProperty("recorded_at") String recordedAt, @JsonProperty("recorded_by") String recordedBy,
        @JsonProperty("confirmed_by") String confirmedBy, Long corrects, String reason, String previous) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static LedgerEntry of(Reading r) {
        return new LedgerEntry(r.position, r.figure.code, r.kind.code(), r.asOf.toString(), r.accuracy.code(), r.value,
                r.qualifier.code(), r.statedBy, r.publisher, r.url, r.inSeries, text(r.seen), r.quoteHash, text(r.recordedAt),
                r.recordedBy, r.confirmedBy, r.corrects, r.reason, r.previous);
    }

    /** RFC 8785: one way only to write it, so that anybody gets the same hash. */
    String canonical() {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(this)).getEncodedString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        return sha256(canonical());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
