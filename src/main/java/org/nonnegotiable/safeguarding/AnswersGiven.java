package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The questions about the child have been answered, each of them. Source: RCHR, guide on interviewing deported children. */
class AnswersGiven implements Rule {

    @Override
    public String code() {
        return "answers_missing";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(file.answers().isEmpty(), material);
    }
}
