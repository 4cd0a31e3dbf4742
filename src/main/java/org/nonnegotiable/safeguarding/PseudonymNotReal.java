package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The changed name is none of the names that are withheld, in no language of the story. Source: docs/safeguarding.md, rules 3 and 6. */
class PseudonymNotReal implements Rule {

    @Override
    public String code() {
        return "pseudonym_real";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        List<Sought> names = file.terms().stream().filter(term -> term.kind == TermKind.NAME).flatMap(term -> term.spellings.stream())
                .map(spelling -> new Sought(spelling.spelling)).toList();
        Stream<Passage> others = material.otherNames().entrySet().stream().map(other -> new Passage("name", other.getKey(), other.getValue()));
        return Stream.concat(Stream.of(new Passage("name", material.language(), material.name())), others)
                .filter(name -> names.stream().anyMatch(real -> !real.in(name.folded()).isEmpty()))
                .map(name -> at(name, 0, 0, Weight.BLOCKS));
    }
}
