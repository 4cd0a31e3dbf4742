package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The paper allows this language: relatives may be safe in one and not in another. Source: GDPR art. 7 (consent is specific). */
class ConsentCoversLanguage implements Rule {

    @Override
    public String code() {
        return "consent_language";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(file.consent().filter(consent -> !consent.scope.speaks(material.language())).isPresent(), material);
    }
}
