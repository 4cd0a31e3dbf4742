package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The child's real name is listed as withheld: what nobody has listed nobody can search. Source: docs/safeguarding.md, rule 6. */
class TermsListed implements Rule {

    @Override
    public String code() {
        return "terms_missing";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(file.terms().stream().noneMatch(term -> term.kind == TermKind.NAME), material);
    }
}
