package org.nonnegotiable.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nonnegotiable.account.Role;

/** The first steps of a role, as messages. Never changes. */
public record Guide(Role role) {

    static final int STEPS = 4;

    public List<String> stepKeys() {
        return IntStream.rangeClosed(1, STEPS).mapToObj(step -> "desk_guide_" + role.name().toLowerCase(Locale.ROOT) + "_" + step).toList();
    }
}
