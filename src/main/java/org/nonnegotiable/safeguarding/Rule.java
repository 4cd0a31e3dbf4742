package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** One reason to refuse a text, or to ask. Knows nothing but what it is handed. */
interface Rule {

    /** Its message is {@code desk_rule_<code>}. */
    String code();

    Stream<Finding> examine(Material material, Dossier file, LocalDate today);

    default Stream<Finding> blockIf(boolean broken, Material material) {
        return blockIf(broken, null, material);
    }

    default Stream<Finding> blockIf(boolean broken, String field, Material material) {
        return broken ? Stream.of(new Finding(code(), Weight.BLOCKS, field, material.language(), 0, 0)) : Stream.empty();
    }

    default Stream<Finding> warnIf(boolean doubtful, String field, Material material) {
        return doubtful ? Stream.of(new Finding(code(), Weight.WARNS, field, material.language(), 0, 0)) : Stream.empty();
    }

    default Finding at(Passage passage, int from, int to, Weight weight) {
        return new Finding(code(), weight, passage.field(), passage.language(), from, to);
    }
}
