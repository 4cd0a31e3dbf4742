package org.nonnegotiable.press;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.nonnegotiable.counter.Reading;
import org.nonnegotiable.counter.Series;
import org.nonnegotiable.language.Origin;

/**
 * A reading as the interface gives it. Within v1 fields are added, never removed, and keep their meaning. Null: not recorded, or there is none.
 * Who recorded and confirmed it stands in the ledger alone, which cannot be hashed without it.
 */
@JsonNaming(SnakeCaseStrategy.class)
record OpenReading(long position, String figure, String kind, String asOf, String accuracy, long value, String qualifier,
        boolean inSeries, boolean stands, boolean conflicts, String statedBy, String publisher, String url, String seen,
        String quoteSha256, String recordedAt, Long corrects, Long amendedBy, String reason, String permalink, String hash) {

    static OpenReading of(Reading r, Series series) {
        return new OpenReading(r.position, r.figure.code, r.kind.code(), r.asOf.toString(), r.accuracy.code(), r.value,
                r.qualifier.code(), r.inSeries, series.stands(r), series.conflicts(r), r.statedBy, r.publisher, r.url, text(r.seen),
                r.quoteHash, text(r.recordedAt), r.corrects, series.amendment(r).map(by -> by.position).orElse(null), r.reason,
                permalink(r), r.hash);
    }

    /** The English page that keeps what was stated for its day, for ever. */
    static String permalink(Reading r) {
        return Origin.of("/en/counter/" + r.figure.code + "/" + r.asOf);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
