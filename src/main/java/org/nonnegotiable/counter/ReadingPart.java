package org.nonnegotiable.counter;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the form of a reading shows: what is wrong with it, and what is doubtful. Never changes. */
public record ReadingPart(ReadingForm form, Map<String, String> problems, Set<Doubt> doubts) {

    public List<Figure> figures() {
        return Figure.all();
    }

    public Accuracy[] accuracies() {
        return Accuracy.values();
    }

    public Qualifier[] qualifiers() {
        return Qualifier.values();
    }
}
