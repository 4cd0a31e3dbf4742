package org.nonnegotiable.language;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

/** The interface words of all languages. Never changes; {@link Languages} swaps a new one in. */
final class Messages {

    /** What the database says of all the words at once: it is asked for with every new edition, and thousands of rows are read only when it differs. */
    private static final String PRINT = "SELECT CONCAT(COUNT(*), ' ', COALESCE(SUM(CRC32(CONCAT_WS('\t', language, name, pattern))), 0)) FROM message";

    private final String print;
    private final Map<String, Map<String, String>> patterns;
    /** By language, then by name. */
    private final Map<String, Map<String, ParsedMessage>> parsed = new ConcurrentHashMap<>();

    private Messages(String print, Map<String, Map<String, String>> patterns) {
        this.print = print;
        this.patterns = patterns;
    }

    static Messages none() {
        return new Messages("", Map.of());
    }

    /** This one, if it is what the database says. */
    Messages fresh(String formats) {
        String now = formats + Message.getEntityManager().createNativeQuery(PRINT, String.class).getSingleResult();
        return now.equals(print) ? this : read(now);
    }

    private static Messages read(String print) {
        Map<String, Map<String, String>> patterns = new HashMap<>();
        Message.patterns().forEach((key, pattern) -> patterns.computeIfAbsent(key.language(), any -> new HashMap<>()).put(key.name(), pattern));
        return new Messages(print, patterns);
    }

    boolean has(String name) {
        return patterns.getOrDefault("en", Map.of()).containsKey(name);
    }

    /** In English when this language has none yet (a test keeps shipped languages complete). */
    ParsedMessage of(Language language, String name) {
        String own = patterns.getOrDefault(language.tag(), Map.of()).get(name);
        String tag = own != null ? language.tag() : "en";
        String pattern = own != null ? own : patterns.getOrDefault("en", Map.of()).get(name);
        if (pattern == null) {
            throw new NoSuchElementException("no message is named " + name);
        }
        return parsed.computeIfAbsent(tag, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(name, any -> ParsedMessage.of(pattern, Language.fromString(tag)));
    }
}
