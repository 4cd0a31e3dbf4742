package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A place is an oblast, never finer; where it is locked it is left out. Source: docs/safeguarding.md, rule 3. */
class PlaceIsOblast implements Rule {

    @Override
    public String code() {
        return "oblast_only";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        boolean missing = material.oblast() == null && !file.locks().contains(Locked.OBLAST);
        return blockIf(missing || material.oblast() != null && !material.oblast().matches("UA-\\d\\d"), "oblast", material);
    }
}
