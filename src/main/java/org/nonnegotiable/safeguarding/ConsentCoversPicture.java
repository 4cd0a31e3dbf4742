package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A photograph needs consent of its own. Source: Civil Code of Ukraine art. 307 and 308; UNICEF, principles for ethical reporting on children. */
class ConsentCoversPicture implements Rule {

    @Override
    public String code() {
        return "consent_picture";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(material.picture() != null && file.consent().filter(consent -> !consent.scope.covers(Scope.Use.PICTURE)).isPresent(), "picture", material);
    }
}
