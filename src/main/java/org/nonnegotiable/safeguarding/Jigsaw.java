package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** Traits that are harmless one by one tell together who it is: age, oblast, siblings, institution, event. Source: UNICEF; docs/safeguarding.md, warnings. */
class Jigsaw implements Rule {

    @Override
    public String code() {
        return "jigsaw";
    }
    private static final int MANY = 4;

    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        long told = Arrays.stream(WordList.Kind.values()).filter(WordList.Kind::isTrait)
                .filter(kind -> material.prose().anyMatch(passage -> !WordList.of(kind).in(passage).isEmpty())).count();
        long facts = Stream.of(material.ageBand(), material.oblast()).filter(Objects::nonNull).count();
        return warnIf(told + facts >= MANY, null, material);
    }
}
