package org.nonnegotiable.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The named fields of one thing in a file, each with its line; tells what is missing and what does not belong. */
final class Fields {

    private final String file;
    private final int line;
    private final Map<String, Yaml.Value> values;
    private final Faults faults;

    Fields(Yaml.Entry entry, Faults faults, String... names) {
        this(entry.file(), entry.line(), entry.values(), faults, names);
    }

    Fields(String file, int line, Map<String, Yaml.Value> values, Faults faults, String... names) {
        this.file = file;
        this.line = line;
        this.values = values;
        this.faults = faults;
        Set<String> expected = Set.of(names);
        values.forEach((name, value) -> {
            if (!expected.contains(name)) {
                faults.add(file, value.line(), "unknown field " + name);
            }
        });
    }

    String text(String name, int most) {
        return faults.text(file, line(name), name, value(name), most);
    }

    <T> T read(String name, Function<String, T> meaning) {
        String text = value(name);
        if (text == null) {
            faults.add(file, line, name + " is missing");
            return null;
        }
        return faults.read(file, line(name), name, text, meaning).orElse(null);
    }

    List<String> items(String name) {
        if (!values.containsKey(name)) {
            faults.add(file, line, name + " is missing");
            return List.of();
        }
        List<String> items = values.get(name).items();
        if (items == null) {
            faults.add(file, line(name), name + " is no list");
            return List.of();
        }
        return items;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    int line(String name) {
        return values.containsKey(name) ? values.get(name).line() : line;
    }

    private String value(String name) {
        return values.containsKey(name) ? values.get(name).text() : null;
    }
}
