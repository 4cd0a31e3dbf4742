package org.nonnegotiable.story;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nonnegotiable.language.Language;

/** Two texts made from one, field by field. Never changes. */
public record ThreeWay(Words base, Words own, Words other) {

    /** One field in which they differ. */
    public record Row(Field field, String base, String own, String other) {

        /** Both have changed it, each otherwise: somebody has to choose. */
        public boolean isDisputed() {
            return !own.equals(base) && !other.equals(base);
        }

        /** What the row comes to when nobody chooses: the change, or one's own where there are two. */
        String settled() {
            return own.equals(base) ? other : own;
        }

        public List<WordDiff.Piece> ownChange(Language language) {
            return WordDiff.between(base, own, language);
        }

        public List<WordDiff.Piece> otherChange(Language language) {
            return WordDiff.between(base, other, language);
        }
    }

    /** Where own and other are not the same, in the order of the form. */
    public List<Row> rows() {
        return Arrays.stream(Field.values()).map(field -> new Row(field, field.of(base), field.of(own), field.of(other)))
                .filter(row -> !row.own.equals(row.other)).toList();
    }

    /** Whether one says that the picture only decorates, and the other does not. */
    public boolean isAboutDecoration() {
        return own.decorative() != other.decorative();
    }

    public boolean isDisputed() {
        return rows().stream().anyMatch(Row::isDisputed);
    }

    /** Both changes where they are in different fields; one's own wherever there are two. */
    public Words merged() {
        Map<Field, String> fields = own.fields();
        rows().forEach(row -> fields.put(row.field, row.settled()));
        boolean decorative = own.decorative() == base.decorative() ? other.decorative() : own.decorative();
        return Words.of(fields, decorative);
    }
}
