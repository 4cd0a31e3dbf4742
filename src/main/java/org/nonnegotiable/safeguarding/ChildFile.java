package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A child's file as the desk shows it to whoever may not read the consent itself. Never changes. */
public record ChildFile(Child child, ConsentStatus consent, Optional<Answers> answers, List<WithheldTerm> terms, List<Pseudonym> names) {

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
