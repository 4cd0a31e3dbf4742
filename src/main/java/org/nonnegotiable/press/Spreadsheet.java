package org.nonnegotiable.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV (RFC 4180) that is safe to open: no cell is taken for a formula (OWASP, CSV injection). */
final class Spreadsheet {

    private static final String FORMULAS = "=+-@\t\r\n";

    private Spreadsheet() {
    }

    static String of(List<String> header, List<List<Object>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<Object> row : rows) {
                printer.printRecord(row.stream().map(Spreadsheet::safe));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Numbers cannot be formulas; words that look like one get an apostrophe before them. */
    private static Object safe(Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : cell;
    }
}
