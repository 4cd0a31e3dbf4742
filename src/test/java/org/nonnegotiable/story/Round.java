package org.nonnegotiable.story;

/** A story that several people work at, at the same time. @param told what they were told is done */
record Round(long seed, Long story, Passing clock, Acknowledged told) {

    /** Of each page. */
    static final int DEEDS = 32;

    /** What every failure says, so that it can be repeated as nearly as threads let it. */
    String again() {
        return told.again();
    }
}
