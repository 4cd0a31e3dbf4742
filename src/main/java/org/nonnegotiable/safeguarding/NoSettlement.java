package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The name of a town or village is finer than an oblast. Source of the names: GeoNames (CC BY 4.0), desk/settlements.txt. */
class NoSettlement implements Rule {

    @Override
    public String code() {
        return "settlement";
    }
    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return material.prose().flatMap(passage -> Settlements.in(passage).stream().map(hit -> at(passage, hit.from(), hit.to(), Weight.WARNS)));
    }
}
