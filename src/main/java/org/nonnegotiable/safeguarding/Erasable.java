package org.nonnegotiable.safeguarding;

import java.util.stream.Stream;

/** Things that can be erased for good, and must be erased again when an older copy of the database brings them back. */
public interface Erasable {

    /** The names under which they are buried, of all that are there and not erased; to be closed. */
    Stream<String> refs();

    /** Part of the caller's transaction; whatever the thing's state is. Who erased it first is in its tombstone. */
    void erase(String ref);
}
