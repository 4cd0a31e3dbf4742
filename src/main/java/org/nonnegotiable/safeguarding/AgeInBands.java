package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/** An age is one of five bands. Source: docs/safeguarding.md, rule 3. */
class AgeInBands implements Rule {

    @Override
    public String code() {
        return "age_band";
    }
    private static final Set<String> BANDS = Set.of("0-5", "6-9", "10-13", "14-17", "18+");

    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(material.ageBand() == null || !BANDS.contains(material.ageBand()), "age", material);
    }
}
