package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A return is a month, and its last day lies at least thirty days back: nobody is traced by the day they crossed a border. Source: docs/safeguarding.md, rule 3. */
class ReturnedLongAgo implements Rule {

    @Override
    public String code() {
        return "returned_lately";
    }
    private static final int DAYS = 30;

    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        boolean missing = material.returned() == null && !file.locks().contains(Locked.RETURNED);
        return blockIf(missing || material.returned() != null && material.returned().atEndOfMonth().plusDays(DAYS).isAfter(today), "returned", material);
    }
}
