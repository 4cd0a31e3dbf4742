package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Whoever is or may be under Russian control can pay for what is told here, until the safeguarding team has looked. Source: RCHR guide; docs/safeguarding.md, rule 4. */
class RelativesSafe implements Rule {

    @Override
    public String code() {
        return "relatives";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        boolean atRisk = file.answers().filter(answers -> answers.relatives.mayBe() && !file.child().wasLiftedSince(answers.relativesSince)).isPresent();
        return blockIf(atRisk, material);
    }
}
