package org.nonnegotiable.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nonnegotiable.language.Language;

/** A page of help in one language: its first line is the title, its second paragraph says what it is about. Ships with the program, never changes. */
public record Topic(String code, String title, String summary, String body) {

    /** In the order in which people need them. */
    static final List<String> CODES = List.of("first-steps", "writing", "child", "translating", "pictures", "review", "figures", "trouble");
    /** What the desk speaks. */
    static final List<String> LANGUAGES = List.of("uk", "en");

    private static final Map<String, List<Topic>> ALL =
            LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), tag -> CODES.stream().map(code -> read(code, tag)).toList()));

    static List<Topic> all(Language language) {
        return ALL.get(language.tag());
    }

    static Optional<Topic> of(String code, Language language) {
        return all(language).stream().filter(topic -> topic.code.equals(code)).findFirst();
    }

    private static Topic read(String code, String tag) {
        try (InputStream file = Topic.class.getResourceAsStream("/desk/help/" + tag + "/" + code + ".md")) {
            String[] parts = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", 3);
            return new Topic(code, parts[0].replace("# ", ""), parts[1], parts[2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
