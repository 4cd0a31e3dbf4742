package org.nonnegotiable.content;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A CSV file (RFC 4180, UTF-8, a header row, LF). */
final class Table {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /** One row and the line it ends on. */
    record Row(String file, int line, CSVRecord cells, Faults faults) {

        String text(String column, int most) {
            return faults.text(file, line, column, cells.get(column), most);
        }

        String code(String column, int most) {
            return faults.code(file, line, column, cells.get(column), most);
        }

        LocalDate day(String column) {
            return read(column, Table::day);
        }

        /** Null where the field is empty. */
        <T> T readIfAny(String column, Function<String, T> meaning) {
            return cells.get(column).isEmpty() ? null : read(column, meaning);
        }

        /** As the file has it, written canonically. */
        String written() {
            return FORMAT.format(cells.toList().toArray());
        }

        <T> T read(String column, Function<String, T> meaning) {
            return faults.read(file, line, column, cells.get(column), meaning).orElse(null);
        }
    }

    private Table() {
    }

    /** The rows of a file, none of it when its header is not the one expected. */
    static List<Row> read(Folder folder, String name, Faults faults, String... columns) {
        return folder.read(name, faults).map(text -> rows(text, name, faults, columns)).orElse(List.of());
    }

    private static List<Row> rows(String text, String name, Faults faults, String... columns) {
        CSVFormat format = FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
        List<Row> rows = new ArrayList<>();
        int next = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            if (!parser.getHeaderNames().equals(List.of(columns))) {
                faults.add(name, 1, "the header must read " + String.join(",", columns));
                return List.of();
            }
            next = 2;
            for (CSVRecord cells : parser) {
                int line = (int) parser.getCurrentLineNumber();
                if (cells.isConsistent()) {
                    rows.add(new Row(name, line, cells, faults));
                } else {
                    faults.add(name, line, "has " + cells.size() + " fields instead of " + columns.length);
                }
                next = line + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            faults.add(name, next, "is not CSV: " + e.getMessage());
        }
        return rows;
    }

    private static LocalDate day(String text) {
        if (text.length() != "2025-07-25".length()) {
            throw new IllegalArgumentException("is no day written like 2025-07-25");
        }
        return LocalDate.parse(text);
    }

    static void write(Folder folder, String name, Stream<Object[]> rows, String... columns) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord((Object[]) columns);
            for (Object[] row : (Iterable<Object[]>) rows::iterator) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.write(name, text.toString());
    }
}
