package org.nonnegotiable.safeguarding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nonnegotiable.language.Language;

/** A child's file as the rules read it, at one moment. Never changes. */
record Dossier(Child child, Optional<Consent> consent, Optional<Answers> answers, List<WithheldTerm> terms, List<Pseudonym> names) {

    static Dossier of(Child child) {
        return new Dossier(child, Consent.latest(child), Answers.latest(child), WithheldTerm.of(child), Pseudonym.of(child));
    }

    Optional<String> name(Language language) {
        return names.stream().filter(name -> name.language.equals(language)).map(name -> name.name).findFirst();
    }

    Set<Locked> locks() {
        return Locked.by(answers);
    }
}
