package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A picture that says something is described for those who do not see it. Source: WCAG 2.2, 1.1.1. */
class AltGiven implements Rule {

    @Override
    public String code() {
        return "alt_missing";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(material.picture() != null && !material.picture().decorative() && material.picture().isSilent(), "alt", material);
    }
}
