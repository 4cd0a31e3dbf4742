package org.nonnegotiable.counter;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An entry of the ledger as {@code /live} tells it. Its words are left to the page it is read on. */
@JsonPropertyOrder({"figure", "position", "current"})
record LiveReading(String figure, long position, boolean current, String kind, @JsonProperty("as_of") String asOf, String accuracy,
        long value, String qualifier, @JsonProperty("stated_by") String statedBy, String publisher, String url,
        @JsonProperty("in_series") boolean inSeries, Long corrects) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static LiveReading of(Reading r, boolean current) {
        return new LiveReading(r.figure.code, r.position, current, r.kind.code(), r.asOf.toString(), r.accuracy.code(), r.value,
                r.qualifier.code(), r.statedBy, r.publisher, r.url, r.inSeries, r.corrects);
    }

    /** An event after which its reader has heard everything up to {@code heard}. */
    String event(long heard) {
        try {
            return "id: " + heard + "\nevent: reading\ndata: " + JSON.writeValueAsString(this) + "\n\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
