package org.nonnegotiable.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What was found in the log as CSV (RFC 4180), block by block however long it is; no cell is taken for a formula (OWASP, CSV injection). */
record LogFile(LogFilter filter, ZoneId zone) implements StreamingOutput {

    private static final String FORMULAS = "=+-@\t\r\n";
    private static final int BLOCK = 1000;

    @Override
    public void write(OutputStream output) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord("at", "account", "name", "deed", "thing", "embassy", "detail");
        List<LogLine> block = block(null);
        while (!block.isEmpty()) {
            for (LogLine line : block) {
                printer.printRecord(line.cells().stream().map(LogFile::safe));
            }
            block = block(block.get(block.size() - 1).entry().id);
        }
        writer.flush();
    }

    private List<LogLine> block(Long before) {
        return QuarkusTransaction.requiringNew().call(() -> LogLine.of(filter.entries(before, BLOCK, zone)));
    }

    /** Words that look like a formula get an apostrophe before them. */
    private static Object safe(Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : cell;
    }
}
