package org.nonnegotiable.safeguarding;

import java.util.Collection;

/** What is to be erased, in its own words, for the last time. */
public record Burial(String ref, Collection<Place> places) {

    /** Where it was, or was to be, read. */
    public record Place(String language, String slug) {
    }
}
