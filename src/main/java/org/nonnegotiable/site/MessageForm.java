package org.nonnegotiable.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.MessageShape;
import org.nonnegotiable.language.Typed;

/** An interface sentence as somebody types it. Never changes. */
public record MessageForm(String words, String version) {

    private static final int LONGEST = 4000;

    /** Why it cannot be taken: it must ask for what the English one asks for, and count as its language counts. */
    Map<String, String> problems(String english, Language language, Language reader) {
        List<String> found = new ArrayList<>();
        if (words.isEmpty() || Typed.isLonger(words, LONGEST)) {
            found.add(reader.message("desk_text_problem", LONGEST));
        } else if (words.matches("(?s).*['<>\\n].*")) {
            found.add(reader.message("desk_message_signs"));
        } else {
            found.addAll(shapeProblems(english, language, reader));
        }
        return found.isEmpty() ? Map.of() : Map.of("words", String.join(" ", found));
    }

    private List<String> shapeProblems(String english, Language language, Language reader) {
        List<String> found = new ArrayList<>();
        try {
            MessageShape shape = MessageShape.of(words);
            Set<String> wanted = MessageShape.of(english).arguments();
            if (!shape.arguments().equals(wanted)) {
                found.add(wanted.isEmpty() ? reader.message("desk_message_no_arguments") : reader.message("desk_message_arguments", braced(wanted)));
            }
            if (!shape.wrongPlurals(language.tag()).isEmpty()) {
                found.add(reader.message("desk_message_plurals", String.join(", ", MessageShape.categories(language.tag()))));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            found.add(reader.message("desk_message_syntax"));
        }
        return found;
    }

    private static String braced(Set<String> arguments) {
        return String.join(", ", arguments.stream().map(argument -> "{" + argument + "}").toList());
    }
}
