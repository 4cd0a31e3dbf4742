package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Words that make a child smaller than it is, or a crime milder. Sources beside each word in desk/words.csv. */
class NoStigma implements Rule {

    @Override
    public String code() {
        return "stigma";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return material.prose().flatMap(passage -> WordList.of(WordList.Kind.STIGMA).in(passage).stream()
                .map(hit -> at(passage, hit.from(), hit.to(), Weight.WARNS)));
    }
}
