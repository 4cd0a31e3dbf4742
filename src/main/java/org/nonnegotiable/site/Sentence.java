package org.nonnegotiable.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Message;
import org.nonnegotiable.language.MessageShape;
import org.nonnegotiable.language.Typed;

/** An interface sentence: its name, the English words, and a language's own, null while it has none. Never changes. */
public record Sentence(String name, String english, String words, Language language) {

    private static final String DESK = "desk_";

    /** By name. The desk's own sentences only in the languages that the desk speaks. */
    static List<Sentence> all(Language language) {
        Map<String, String> own = patterns(language.tag());
        boolean desk = own.keySet().stream().anyMatch(name -> name.startsWith(DESK));
        return patterns("en").entrySet().stream().filter(message -> desk || !message.getKey().startsWith(DESK))
                .map(message -> new Sentence(message.getKey(), message.getValue(), own.get(message.getKey()), language)).toList();
    }

    /** Those that hold what is sought in their name or in either language. */
    static List<Sentence> found(Language language, String sought) {
        String wanted = sought.toLowerCase(Locale.ROOT);
        return all(language).stream().filter(one -> Stream.of(one.name, one.english, one.words == null ? "" : one.words)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted))).toList();
    }

    static Optional<Sentence> named(Language language, String name) {
        return all(language).stream().filter(sentence -> sentence.name.equals(name)).findFirst();
    }

    public boolean isMissing() {
        return words == null;
    }

    public String path() {
        return "/desk/languages/" + language + "/" + name;
    }

    /** What a counting sentence of this language needs; empty when nothing is counted here. */
    public Optional<String> categories() {
        return MessageShape.of(english).hasPlurals() ? Optional.of(String.join(", ", MessageShape.categories(language.tag()))) : Optional.empty();
    }

    String version() {
        return Typed.version(words);
    }

    MessageForm form() {
        return new MessageForm(words == null ? "" : words, version());
    }

    private static Map<String, String> patterns(String tag) {
        return Message.<Message>list("language", tag).stream()
                .collect(Collectors.toMap(message -> message.name, message -> message.pattern, (one, other) -> one, TreeMap::new));
    }
}
