package org.nonnegotiable.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Markdown under front matter: {@code key: value} lines between two lines of {@code ---}, taken literally. */
record Prose(Fields fields, String body) {

    private static final String FENCE = "---";
    private static final int MOST = 200_000;

    static Optional<Prose> read(Folder folder, String name, Faults faults, String... keys) {
        return folder.read(name, faults).flatMap(text -> parse(text, name, faults, keys));
    }

    private static Optional<Prose> parse(String text, String name, Faults faults, String... keys) {
        List<String> lines = text.lines().toList();
        int end = lines.isEmpty() || !lines.get(0).equals(FENCE) ? -1 : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end <= 0) {
            faults.add(name, 1, "does not begin with front matter between two lines of ---");
            return Optional.empty();
        }
        Map<String, Yaml.Value> values = new LinkedHashMap<>();
        for (int i = 1; i < end; i++) {
            int colon = lines.get(i).indexOf(": ");
            if (colon < 1) {
                faults.add(name, i + 1, "is no 'key: value'");
            } else if (values.put(lines.get(i).substring(0, colon),
                    new Yaml.Value(lines.get(i).substring(colon + 2), null, i + 1)) != null) {
                faults.add(name, i + 1, lines.get(i).substring(0, colon) + " stands twice");
            }
        }
        String body = String.join("\n", lines.subList(end + 1, lines.size())).strip();
        faults.text(name, end + 2, "the text below the front matter", body, MOST);
        return Optional.of(new Prose(new Fields(name, 1, values, faults, keys), body));
    }

    /** {@code pairs}: key, value, key, value … */
    static String write(String body, String... pairs) {
        StringBuilder text = new StringBuilder(FENCE).append('\n');
        for (int i = 0; i < pairs.length; i += 2) {
            text.append(pairs[i]).append(": ").append(pairs[i + 1]).append('\n');
        }
        return text.append(FENCE).append("\n\n").append(body).append('\n').toString();
    }
}
