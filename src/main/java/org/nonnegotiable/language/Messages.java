package org.nonnegotiable.language;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

/** The interface words of all languages. Never changes; {@link Languages} swaps a new one in. */
final class Messages {

    private final Map<String, Map<String, String>> patterns;
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

    Messages(Map<String, Map<String, String>> patterns) {
        this.patterns = patterns;
    }

    /** As rows, not as entities: there are thousands, and nobody changes them here. */
    static Messages read() {
        Map<String, Map<String, String>> patterns = new HashMap<>();
        Message.getEntityManager().createQuery("select language, name, pattern from Message", Object[].class).getResultStream()
                .forEach(row -> patterns.computeIfAbsent((String) row[0], any -> new HashMap<>()).put((String) row[1], (String) row[2]));
        return new Messages(patterns);
    }

    boolean has(String name) {
        return patterns.getOrDefault("en", Map.of()).containsKey(name);
    }

    /** The sentence, its placeholders filled. In English when this language has none yet (a test keeps shipped languages complete). */
    String format(Language language, String name, Object... values) {
        String own = patterns.getOrDefault(language.tag(), Map.of()).get(name);
        String tag = own != null ? language.tag() : "en";
        String pattern = own != null ? own : patterns.getOrDefault("en", Map.of()).get(name);
        if (pattern == null) {
            throw new NoSuchElementException("no message is named " + name);
        }
        MessageFormat format = parsed.computeIfAbsent(tag + " " + name, any -> parse(pattern, tag));
        return ((MessageFormat) format.clone()).format(values); // a MessageFormat is not safe for two threads
    }

    private static MessageFormat parse(String pattern, String tag) {
        return new MessageFormat(pattern, Language.fromString(tag).locale());
    }
}
