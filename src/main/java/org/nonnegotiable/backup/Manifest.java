package org.nonnegotiable.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/**
 * What a backup holds. Never changes: it is signed as it is written.
 *
 * @param madeAt ISO 8601, the moment whose state it is
 * @param migrations the names of their files, in order
 * @param ledger the position of the ledger's last entry
 */
public record Manifest(String format, String madeAt, List<String> migrations, long edition, long ledger, String ledgerHash, List<TableCopy> tables,
        List<String> triggers) {

    static final String FORMAT = "campaign backup 1";

    private static final ObjectMapper JSON = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    /**
     * @param create the statement that makes the table
     * @param sha256 of its entry, not compressed
     */
    record TableCopy(String name, String create, List<Column> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name + ".jsonl";
        }
    }

    static Manifest read(byte[] json) throws IOException {
        return JSON.readValue(json, Manifest.class);
    }

    byte[] json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public long rows() {
        return tables.stream().mapToLong(TableCopy::rows).sum();
    }
}
