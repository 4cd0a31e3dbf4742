package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** No withheld term stands anywhere, in no language, in no spelling: a translator can tell what the author left out. Says where, never what. Source: docs/safeguarding.md, rule 6. */
class NothingWithheldTold implements Rule {

    @Override
    public String code() {
        return "withheld_term";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        List<Sought> terms = file.terms().stream().flatMap(term -> term.spellings.stream()).map(one -> new Sought(one.spelling)).toList();
        return material.everywhere().flatMap(passage -> found(passage, terms));
    }

    private Stream<Finding> found(Passage passage, List<Sought> terms) {
        Folded written = passage.folded();
        List<Finding> placed = terms.stream().flatMap(term -> term.in(written).stream())
                .map(hit -> at(passage, hit.from(), hit.to(), Weight.BLOCKS)).distinct().toList();
        Folded shown = passage.shown();
        boolean hidden = terms.stream().anyMatch(term -> term.in(written).isEmpty() && !term.in(shown).isEmpty());
        return hidden ? Stream.concat(placed.stream(), Stream.of(at(passage, 0, 0, Weight.BLOCKS))) : placed.stream();
    }
}
