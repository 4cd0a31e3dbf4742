package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Each withheld term is spelled in the script of the text: no transliterator joins Київ, Kiev and كييف. Source: docs/safeguarding.md, rule 6. */
class TermsInScript implements Rule {

    @Override
    public String code() {
        return "term_script";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        Script script = Script.of(material.language());
        return blockIf(file.terms().stream().anyMatch(term -> !term.isSpelledFor(script)), material);
    }
}
