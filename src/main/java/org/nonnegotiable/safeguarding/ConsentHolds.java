package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Consent can be taken back and does not last for ever. Source: GDPR art. 7(3); docs/safeguarding.md, rule 1. */
class ConsentHolds implements Rule {

    @Override
    public String code() {
        return "consent_ended";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(file.consent().filter(consent -> !consent.isCurrent(today)).isPresent(), material);
    }
}
