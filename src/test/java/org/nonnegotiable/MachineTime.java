package org.nonnegotiable;

import com.tngtech.archunit.core.domain.JavaCall;
import java.time.Clock;
import java.util.Date;

/** The ways of asking the machine for the time, behind the back of the clock that tests can set. */
final class MachineTime {

    private MachineTime() {
    }

    static boolean isAsked(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean now = owner.startsWith("java.time.") && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean clock = owner.equals(Clock.class.getName()) && call.getName().startsWith("system");
        boolean date = owner.equals(Date.class.getName()) && call.getTarget().getRawParameterTypes().isEmpty() && call.getName().equals("<init>");
        return now || clock || date || owner.equals("java.util.Calendar") && call.getName().equals("getInstance")
                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    }
}
