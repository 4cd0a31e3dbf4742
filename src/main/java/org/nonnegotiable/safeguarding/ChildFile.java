package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A child's file as the desk shows it to whoever may not read the consent itself. Never changes. */
public record ChildFile(Child child, ConsentStatus consent, Optional<Answers> answers, List<WithheldTerm> terms, List<Pseudonym> names) {

    private static final int MOST = 50;

    /** Some of them, the newest first, and where the next begin. */
    public record Some(List<ChildFile> files, Optional<Long> older) {
    }

    /** @param embassy null for every embassy's
     *  @param before the number of a child, or null for the newest */
    static Some some(String embassy, Long before, LocalDate today) {
        List<Child> found = Child.newest(embassy, before, MOST + 1);
        List<Child> shown = found.subList(0, Math.min(MOST, found.size()));
        Optional<Long> older = found.size() > MOST ? Optional.of(shown.get(MOST - 1).id) : Optional.empty();
        return new Some(shown.stream().map(child -> of(child, today)).toList(), older);
    }

    static ChildFile of(Child child, LocalDate today) {
        Dossier file = Dossier.of(child);
        return new ChildFile(child, ConsentStatus.of(child, today), file.answers(), file.terms(), file.names());
    }

    public List<Question> questions() {
        return List.of(Question.values());
    }

    /** On hold by the answer about relatives, not by a person. */
    public boolean isHeldByAnswers() {
        return child.isHeld() && child.heldBy == null;
    }
}
