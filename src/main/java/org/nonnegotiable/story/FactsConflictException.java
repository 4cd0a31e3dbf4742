package org.nonnegotiable.story;

import java.util.Set;

/** Somebody else has changed the facts of a story meanwhile. Nothing was changed. */
public class FactsConflictException extends RuntimeException {

    private final transient Facts other;
    private final transient Set<Theme> otherThemes;
    private final int version;

    FactsConflictException(Story story) {
        super("the facts have been changed meanwhile");
        other = story.facts();
        otherThemes = Set.copyOf(story.themes);
        version = story.version;
    }

    /** What is saved now. */
    public Facts other() {
        return other;
    }

    public Set<Theme> otherThemes() {
        return otherThemes;
    }

    public int version() {
        return version;
    }
}
