package org.nonnegotiable.mirror;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nonnegotiable.counter.LedgerKey;

/** What is in a mirror, and that it is ours: docs/mirror.md says how to check it. Never changes. @param files their hashes by name */
record Manifest(String address, long edition, String madeAt, SortedMap<String, String> files) {

    static final String FILE = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Manifest of(String address, long edition, Instant now, Map<String, String> files) {
        return new Manifest(address, edition, now.toString(), new TreeMap<>(files));
    }

    /** Nothing where there is none. */
    static Optional<Manifest> read(Path root) throws IOException {
        if (!Files.exists(root.resolve(FILE))) {
            return Optional.empty();
        }
        JsonNode says = JSON.readTree(root.resolve(FILE).toFile());
        SortedMap<String, String> files = JSON.convertValue(says.get("files"), new TypeReference<TreeMap<String, String>>() {
        });
        return Optional.of(new Manifest(says.get("address").asText(), says.get("edition").asLong(), says.get("made_at").asText(), files));
    }

    /** RFC 8785: sorted by UTF-16, as Java sorts; nothing in it needs more than a quotation mark escaped. */
    byte[] canonical() {
        return ("{\"address\":" + quoted(address) + ",\"edition\":" + edition + ",\"files\":{" + files.entrySet().stream()
                .map(file -> quoted(file.getKey()) + ":" + quoted(file.getValue())).collect(Collectors.joining(","))
                + "},\"made_at\":" + quoted(madeAt) + "}").getBytes(StandardCharsets.UTF_8);
    }

    void write(Tree tree, LedgerKey key) throws IOException {
        byte[] text = canonical();
        tree.write(FILE, text);
        tree.write(SIGNATURE, key.sign(text));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
