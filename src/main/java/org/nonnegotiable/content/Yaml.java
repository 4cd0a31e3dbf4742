package org.nonnegotiable.content;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads the little of YAML that content needs: maps of words and lists of words. Every value is text (so {@code no} stays {@code no}). */
final class Yaml {

    /** A value and where it stands; {@code items} is null when it is no list. */
    record Value(String text, List<String> items, int line) {
    }

    /** A map and where it begins. */
    record Entry(String file, int line, Map<String, Value> values) {
    }

    private Yaml() {
    }

    /** The maps of a file that holds one or a list of them. */
    static List<Entry> read(Folder folder, String name, Faults faults) {
        return folder.read(name, faults).map(text -> entries(text, name, faults)).orElse(List.of());
    }

    private static List<Entry> entries(String text, String name, Faults faults) {
        List<Entry> entries = new ArrayList<>();
        try {
            Node root = new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(new StringReader(text));
            List<Node> nodes = root instanceof SequenceNode list ? list.getValue() : root == null ? List.of() : List.of(root);
            for (Node node : nodes) {
                if (node instanceof MappingNode map) {
                    entries.add(new Entry(name, line(node), values(map, name, faults)));
                } else {
                    faults.add(name, line(node), "is no map of keys and values");
                }
            }
        } catch (MarkedYAMLException e) {
            faults.add(name, e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1, "is not YAML: " + e.getProblem());
        } catch (ReaderException e) {
            faults.add(name, 1 + (int) text.codePoints().limit(e.getPosition()).filter(one -> one == '\n').count(), "holds a control character");
        } catch (YAMLException e) {
            faults.add(name, 0, "is not YAML: " + e.getMessage());
        }
        return entries;
    }

    private static Map<String, Value> values(MappingNode map, String name, Faults faults) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            String key = text(tuple.getKeyNode());
            Node node = tuple.getValueNode();
            List<String> items = node instanceof SequenceNode list ? list.getValue().stream().map(Yaml::text).toList() : null;
            if (values.put(key, new Value(text(node), items, line(node))) != null) {
                faults.add(name, line(node), key + " stands twice");
            }
        }
        return values;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** Nothing for what is not there. */
    static <T> String write(String name, T value, Function<T, String> written) {
        return value == null ? "" : name + ": " + written.apply(value) + "\n";
    }
}
