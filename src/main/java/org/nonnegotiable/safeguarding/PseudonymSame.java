package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** One name per child and language: two would tell readers that there are two children, or that one is real. Source: docs/safeguarding.md, rule 3. */
class PseudonymSame implements Rule {

    @Override
    public String code() {
        return "pseudonym_differs";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(!material.name().isEmpty() && file.name(material.language()).filter(name -> !name.equals(material.name())).isPresent(), "name", material);
    }
}
