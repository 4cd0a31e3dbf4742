package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** While a child is on hold nothing about it goes public: publicity can block another child's return. Source: docs/safeguarding.md, rule 7. */
class NotOnHold implements Rule {

    @Override
    public String code() {
        return "hold";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(file.child().isHeld(), material);
    }
}
