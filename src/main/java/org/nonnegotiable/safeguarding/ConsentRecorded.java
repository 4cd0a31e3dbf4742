package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Somebody who may consent has consented on paper. Source: UNICEF, principles for ethical reporting on children; GDPR art. 6 and 8. */
class ConsentRecorded implements Rule {

    @Override
    public String code() {
        return "consent_missing";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(file.consent().isEmpty(), material);
    }
}
