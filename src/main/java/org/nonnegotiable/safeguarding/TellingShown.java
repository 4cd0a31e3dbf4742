package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Readers are told whether it is one child's story, put together from several, or dramatised, as it was answered. Source: UNICEF. */
class TellingShown implements Rule {

    @Override
    public String code() {
        return "telling";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(file.answers().filter(answers -> answers.telling != material.telling()).isPresent(), "telling", material);
    }
}
