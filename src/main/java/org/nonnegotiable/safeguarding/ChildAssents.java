package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The child itself agrees, in a way that fits its age. Source: Convention on the Rights of the Child art. 12; UNICEF. */
class ChildAssents implements Rule {

    @Override
    public String code() {
        return "assent";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return blockIf(file.consent().filter(consent -> !consent.assent).isPresent(), material);
    }
}
