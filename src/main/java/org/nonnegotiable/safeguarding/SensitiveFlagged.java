package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Whoever approves sees that sensitive matters are told, and says why they agree. Source: GDPR art. 9; UNICEF. */
class SensitiveFlagged implements Rule {

    @Override
    public String code() {
        return "sensitive_flag";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return warnIf(file.answers().filter(answers -> answers.isSensitive() && answers.reason != null).isPresent(), null, material);
    }
}
