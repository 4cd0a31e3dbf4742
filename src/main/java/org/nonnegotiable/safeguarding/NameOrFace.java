package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A name, be it changed, and a face never stand together. Source: docs/safeguarding.md, rule 5; UNICEF (change the name and obscure the face). */
class NameOrFace implements Rule {

    @Override
    public String code() {
        return "name_or_face";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(material.showsFace() && !material.name().isEmpty(), "name", material);
    }
}
