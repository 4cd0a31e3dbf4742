package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A family name is never told: the name is one word. Source: docs/safeguarding.md, rule 3; UNICEF. */
class NoFamilyName implements Rule {

    @Override
    public String code() {
        return "family_name";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(material.name().codePoints().anyMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign)) || material.name().contains("・"), "name", material);
    }
}
