package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Health, disability, sexual violence, the service or captivity of parents are told only for a written reason. Source: GDPR art. 9; UNICEF; RCHR guide. */
class SensitiveExplained implements Rule {

    @Override
    public String code() {
        return "sensitive";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(file.answers().filter(answers -> answers.isSensitive() && answers.reason == null).isPresent(), material);
    }
}
