package org.nonnegotiable.press;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.nonnegotiable.counter.Reading;

/** Whether the ledger is as it was recorded, as every answer with numbers says it. Never changes. */
record ChainState(boolean holds, @JsonProperty("broken_from") Long brokenFrom) {

    /** The header that says it where the form has no room for it. */
    static final String HEADER = "Ledger-Chain";

    static ChainState of(Optional<Long> broken) {
        return new ChainState(broken.isEmpty(), broken.orElse(null));
    }

    /** Whether everything up to this entry is as it was. */
    boolean holdsAt(Reading reading) {
        return holds || reading.position < brokenFrom;
    }

    String header() {
        return holds ? "holds" : "broken-from=" + brokenFrom;
    }
}
