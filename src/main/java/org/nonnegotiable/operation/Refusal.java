package org.nonnegotiable.operation;

import org.nonnegotiable.counter.Doubt;
import org.nonnegotiable.counter.RefusedException;

/** Says at the console why a reading was not taken. */
final class Refusal {

    private Refusal() {
    }

    /** The exit code of a refused command. */
    static int tell(RefusedException refused) {
        System.err.println(refused.getMessage());
        refused.doubts().stream().map(Refusal::words).forEach(System.err::println);
        if (!refused.doubts().isEmpty()) {
            System.err.println("If it is right all the same, add it again with --reason \"why\".");
        }
        return 1;
    }

    private static String words(Doubt doubt) {
        return switch (doubt) {
            case FALLS -> "- it is lower than the number before it";
            case JUMPS -> "- it is more than 5 % away from the number before it";
            case CONFLICTS -> "- another number stands for the same day";
            case TRANSPOSED -> "- it has the digits of a neighbouring number in another order";
        };
    }
}
