package org.nonnegotiable.operation;

import org.nonnegotiable.counter.RefusedException;
import org.nonnegotiable.language.Language;

/** Says at the console why a reading was not taken. */
final class Refusal {

    private Refusal() {
    }

    /** The exit code of a refused command. */
    static int tell(RefusedException refused) {
        Language english = Language.fromString("en");
        refused.objections().forEach(objection -> System.err.println(english.message(objection.nameKey())));
        refused.doubts().forEach(doubt -> System.err.println("- " + english.message(doubt.nameKey())));
        if (!refused.doubts().isEmpty()) {
            System.err.println("If it is right all the same, add it again with --reason \"why\".");
        }
        return 1;
    }
}
