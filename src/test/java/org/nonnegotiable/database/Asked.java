package org.nonnegotiable.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server is asked while something goes on, with all values, as its general log has it: whoever asks, and by whatever way. */
final class Asked {

    private static final Pattern LINE = Pattern.compile("^(?:\\d{6} +\\d?\\d:\\d\\d:\\d\\d)?\\t+ *\\d+ (\\w+)\\t?(.*)$");
    private static final Pattern READS = Pattern.compile("(?is)\\s*(select|update|delete)\\b.*\\b(from|update)\\b.*");

    private Asked() {
    }

    /** Something that fails as tests do. */
    interface Deed {
        void run() throws Exception;
    }

    /** One statement of each shape. */
    static List<String> during(Deed deed) throws Exception {
        Path log = TestFolder.of("asked.log").toAbsolutePath();
        Files.deleteIfExists(log);
        try (Connection warden = Crowd.warden(); var statement = warden.createStatement()) {
            statement.execute("SET GLOBAL general_log_file = '" + log + "'");
            statement.execute("SET GLOBAL general_log = ON");
            try {
                deed.run();
            } finally {
                statement.execute("SET GLOBAL general_log = OFF");
            }
        }
        List<String> shapes = read(log);
        Files.delete(log);
        return shapes;
    }

    private static List<String> read(Path log) throws IOException {
        Map<String, String> byShape = new LinkedHashMap<>();
        StringBuilder statement = new StringBuilder();
        for (String line : Files.readString(log, StandardCharsets.UTF_8).split("\n")) {
            Matcher begins = LINE.matcher(line);
            if (begins.matches()) {
                keep(statement, byShape);
                statement.setLength(0);
                statement.append(List.of("Query", "Execute").contains(begins.group(1)) ? begins.group(2) : "");
            } else {
                statement.append('\n').append(line);
            }
        }
        keep(statement, byShape);
        return List.copyOf(byShape.values());
    }

    private static void keep(StringBuilder statement, Map<String, String> byShape) {
        String text = statement.toString();
        if (READS.matcher(text).matches() && !text.contains("information_schema")) {
            byShape.putIfAbsent(shape(text), text);
        }
    }

    /** Without its values; a list of many is like a list of one. */
    private static String shape(String text) {
        return text.replaceAll("'(?:[^'\\\\]|\\\\.|'')*'", "?").replaceAll("\\b\\d+\\b", "?").replaceAll("\\?(,\\s*\\?)+", "?");
    }
}
