package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Dates, telephone numbers, addresses of houses, mail and sites lead to a person. Source: docs/safeguarding.md, warnings. */
class NoTellingDigits implements Rule {

    @Override
    public String code() {
        return "digits";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return material.prose().flatMap(passage -> Digits.in(passage).stream().map(hit -> at(passage, hit.from(), hit.to(), Weight.WARNS)));
    }
}
