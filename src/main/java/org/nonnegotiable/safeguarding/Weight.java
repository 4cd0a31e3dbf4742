package org.nonnegotiable.safeguarding;

/** Whether a reason can put a finding aside. */
public enum Weight {
    BLOCKS, WARNS
}
