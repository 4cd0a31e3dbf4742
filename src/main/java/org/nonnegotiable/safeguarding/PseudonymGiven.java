package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The child has another name, unless its face is shown. Source: UNICEF, principles for ethical reporting on children (change the name). */
class PseudonymGiven implements Rule {

    @Override
    public String code() {
        return "pseudonym_missing";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(material.name().isEmpty() && !material.showsFace(), "name", material);
    }
}
