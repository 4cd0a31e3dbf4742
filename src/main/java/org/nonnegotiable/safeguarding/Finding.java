package org.nonnegotiable.safeguarding;

import java.util.Set;
import org.nonnegotiable.language.Language;

/**
 * A rule, and where it was broken. Never holds the words it is about. Never changes.
 *
 * @param field null when the whole is meant
 * @param language the language of the passage
 * @param from where in the passage; {@code from == to} when all of it is meant
 */
public record Finding(String rule, Weight weight, String field, Language language, int from, int to) {

    private static final Set<String> WITHHELD = Set.of("withheld_term", "pseudonym_real");

    public boolean blocks() {
        return weight == Weight.BLOCKS;
    }

    /** What is wrong. */
    public String nameKey() {
        return "desk_rule_" + rule;
    }

    /** Why it matters, and what to do. */
    public String whyKey() {
        return nameKey() + "_why";
    }

    /** The name of the field; null when the whole is meant. */
    public String fieldKey() {
        return field == null ? null : "desk_passage_" + field;
    }

    /** What stands at the place is not even repeated to whoever wrote it. */
    public boolean isOfWithheld() {
        return WITHHELD.contains(rule);
    }

    public boolean isPlaced() {
        return to > from;
    }
}
