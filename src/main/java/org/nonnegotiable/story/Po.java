package org.nonnegotiable.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sheet as gettext's PO: a field or a paragraph is a message, its name the context. There are no plurals in it. */
final class Po {

    private static final Pattern KEYWORD = Pattern.compile("(msgctxt|msgid|msgstr)\\s+(\".*)");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"\\s*");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private Po() {
    }

    static String write(Sheet sheet) {
        String header = "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\nMIME-Version: 1.0\nLanguage: " + sheet.target()
                + "\nX-Source-Language: " + sheet.source() + "\nX-Original: " + sheet.original() + "\n";
        return "msgid \"\"\nmsgstr " + quoted(header) + sheet.units().entrySet().stream()
                .map(unit -> "\n\nmsgctxt " + quoted(unit.getKey()) + "\nmsgid " + quoted(unit.getValue().source())
                        + "\nmsgstr " + quoted(unit.getValue().target())).collect(Collectors.joining()) + "\n";
    }

    /** A line of the text on each line of the file, as gettext writes it. */
    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t").replace("\n", "\\n");
        List<String> lines = List.of(escaped.split("(?<=[^\\\\]\\\\n)"));
        return lines.size() == 1 ? "\"" + escaped + "\""
                : "\"\"\n" + lines.stream().map(line -> "\"" + line + "\"").collect(Collectors.joining("\n"));
    }

    /** What is marked as doubtful counts as not translated. Throws UnreadableException for what is no PO of ours. */
    static Sheet read(String text) {
        Reading reading = new Reading();
        text.lines().map(String::strip).forEach(reading::take);
        reading.finish();
        String header = reading.header;
        return Sheet.returned(said(header, "X-Original"), said(header, "X-Source-Language"), reading.units);
    }

    private static String said(String header, String name) {
        return header.lines().filter(line -> line.startsWith(name + ": ")).map(line -> line.substring(name.length() + 2).strip()).findFirst().orElse(null);
    }

    /** One pass through a file, a message at a time. */
    private static final class Reading {

        private final Map<String, Sheet.Unit> units = new LinkedHashMap<>();
        private final Map<String, StringBuilder> parts = new LinkedHashMap<>();
        private String header = "";
        private StringBuilder open;
        private boolean doubtful;

        private void take(String line) {
            Matcher keyword = KEYWORD.matcher(line);
            if (keyword.matches()) {
                begin(keyword.group(1));
                append(keyword.group(2));
            } else if (line.startsWith("\"")) {
                append(line);
            } else if (line.startsWith("#")) {
                if (parts.containsKey("msgstr")) {
                    finish();
                }
                doubtful |= line.startsWith("#,") && line.contains("fuzzy");
            } else if (!line.isEmpty()) {
                throw new UnreadableException("desk_exchange_unreadable");
            }
        }

        private void begin(String name) {
            if (parts.containsKey(name) || parts.containsKey("msgstr")) {
                finish();
            }
            open = new StringBuilder();
            parts.put(name, open);
        }

        private void append(String text) {
            Matcher quoted = QUOTED.matcher(text);
            if (open == null || !quoted.matches()) {
                throw new UnreadableException("desk_exchange_unreadable");
            }
            open.append(ESCAPED.matcher(quoted.group(1)).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
                case "n" -> "\n";
                case "t" -> "\t";
                case "r" -> "\r";
                default -> found.group(1);
            })));
        }

        private void finish() {
            String source = part("msgid");
            if (parts.containsKey("msgctxt")) {
                units.put(part("msgctxt"), new Sheet.Unit(source, doubtful ? "" : part("msgstr")));
            } else if (source.isEmpty() && parts.containsKey("msgstr")) {
                header = part("msgstr");
            }
            parts.clear();
            open = null;
            doubtful = false;
        }

        private String part(String name) {
            return parts.containsKey(name) ? parts.get(name).toString() : "";
        }
    }
}
