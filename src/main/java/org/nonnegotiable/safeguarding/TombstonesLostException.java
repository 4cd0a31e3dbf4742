package org.nonnegotiable.safeguarding;

/** What is known of erased stories is not where it was, or not what it was. The message is one sentence that says what to do. */
public final class TombstonesLostException extends RuntimeException {

    private static final String WHAT_TO_DO =
            ": put it back from where it is kept, or an older copy of the database could bring erased stories back (docs/erasure.md).";

    TombstonesLostException(Object file, String fault) {
        super("The file of tombstones " + file + " " + fault + WHAT_TO_DO);
    }
}
