package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Nothing that helps to identify a child in proceedings is given. Source: law of Ukraine "On Media" art. 42(10); see {@link Locked}. */
class ProceedingsLock implements Rule {

    @Override
    public String code() {
        return "proceedings";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return file.locks().stream().filter(locked -> isGiven(locked, material)).flatMap(locked -> blockIf(true, locked.field(), material));
    }

    private static boolean isGiven(Locked locked, Material material) {
        return switch (locked) {
            case OBLAST -> material.oblast() != null;
            case RETURNED -> material.returned() != null;
            case PICTURE -> material.picture() != null;
        };
    }
}
