package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** What was told elsewhere and what is told here can be put together; and a child should not tell it twice. Source: RCHR guide. */
class InterviewedElsewhere implements Rule {

    @Override
    public String code() {
        return "interviewed";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return warnIf(file.answers().filter(answers -> answers.interviewed.mayBe()).isPresent(), null, material);
    }
}
