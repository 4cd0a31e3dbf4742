package org.nonnegotiable.counter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;

/** What the site says about the end of its ledger. Never changes: it is as true as the ledger was when it was read. */
public record SignedHead(String statement, Optional<Long> broken) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the whole chain: what does not hold is not said to hold. */
    public static SignedHead read() {
        Optional<Long> broken = Ledger.broken();
        LedgerHead head = LedgerHead.read();
        Map<String, Object> says = new LinkedHashMap<>();
        says.put("position", head.position);
        says.put("hash", head.hash);
        says.put("recorded_at", Reading.last().map(reading -> reading.recordedAt).map(Object::toString).orElse(null));
        says.put("holds", broken.isEmpty());
        broken.ifPresent(from -> says.put("broken_from", from));
        return new SignedHead(canonical(says), broken);
    }

    /** Over the bytes of the statement; empty when the chain does not hold, for then there is nothing to vouch for. */
    public Optional<byte[]> signature(LedgerKey key) {
        return broken.isPresent() ? Optional.empty() : Optional.of(key.sign(statement.getBytes(StandardCharsets.UTF_8)));
    }

    private static String canonical(Map<String, Object> says) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(says)).getEncodedString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
