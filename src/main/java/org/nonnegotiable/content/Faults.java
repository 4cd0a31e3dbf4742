package org.nonnegotiable.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Collects everything that is wrong, so that it can be mended in one go. */
final class Faults {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

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
        } else if (text.chars().anyMatch(one -> Character.isISOControl(one) && one != '\n' && one != '\t')) {
            add(file, line, field + " holds a control character");
        }
        return text;
    }

    /** A name in addresses, files and columns of ASCII, of a bounded length; null when it is none. */
    String code(String file, int line, String field, String text, int most) {
        if (text == null || text.length() > most || !CODE.matcher(text).matches()) {
            add(file, line, field + " '" + text + "': is no code: a-z and 0-9 joined by single hyphens, " + most + " at most");
            return null;
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
