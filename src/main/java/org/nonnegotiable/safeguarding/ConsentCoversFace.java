package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A face that can be recognised needs consent of its own. Source: docs/safeguarding.md, rule 5. */
class ConsentCoversFace implements Rule {

    @Override
    public String code() {
        return "consent_face";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(material.showsFace() && file.consent().filter(consent -> !consent.scope.covers(Scope.Use.FACE)).isPresent(), "picture", material);
    }
}
