package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The paper allows the text on this site, which is read in every country. Source: GDPR art. 7 (consent is specific). */
class ConsentCoversSite implements Rule {

    @Override
    public String code() {
        return "consent_site";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(file.consent().filter(consent -> !ConsentStatus.coversSite(consent.scope)).isPresent(), material);
    }
}
