package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** An erased child has no stories. Source: GDPR art. 17. */
class NotErased implements Rule {

    @Override
    public String code() {
        return "erased";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(file.child().isErased(), material);
    }
}
