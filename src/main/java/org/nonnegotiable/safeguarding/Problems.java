package org.nonnegotiable.safeguarding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nonnegotiable.language.Language;

/** What is wrong with a form, by field, in the words of whoever fills it in. Grows while it is checked. */
final class Problems {

    private final Map<String, String> all = new LinkedHashMap<>();
    private final Language reader;

    Problems(Language reader) {
        this.reader = reader;
    }

    void addIf(boolean wrong, String field, String messageName) {
        if (wrong) {
            all.putIfAbsent(field, reader.message(messageName));
        }
    }

    void check(String field, Runnable attempt) {
        try {
            attempt.run();
        } catch (RefusedException refused) {
            all.putIfAbsent(field, refused.told(reader));
        }
    }

    Map<String, String> all() {
        return all;
    }
}
