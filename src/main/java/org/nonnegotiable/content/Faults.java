package org.nonnegotiable.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects everything that is wrong, so that it can be mended in one go. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String file, int line, String what) {
        found.add(new Fault(file, line, what));
    }

    /** The value a field's text means, or a fault that names the field and says why it means none. */
    <T> Optional<T> read(String file, int line, String field, String text, Function<String, T> meaning) {
        try {
            return Optional.of(meaning.apply(text));
        } catch (RuntimeException e) {
            add(file, line, field + " '" + text + "': " + reason(e));
            return Optional.empty();
        }
    }

    /** Text of a bounded length that is not blank. */
    String text(String file, int line, String field, String text, int most) {
        if (text == null || text.isBlank()) {
            add(file, line, field + " is missing");
        } else if (text.codePointCount(0, text.length()) > most) {
            add(file, line, field + " is longer than " + most + " characters");
        } else if (text.chars().anyMatch(one -> one < ' ' && one != '\n')) {
            add(file, line, field + " holds a control character");
        }
        return text;
    }

    List<Fault> list() {
        return List.copyOf(found);
    }

    private static String reason(RuntimeException e) {
        return e.getMessage() == null ? "is not understood" : e.getMessage();
    }
}
