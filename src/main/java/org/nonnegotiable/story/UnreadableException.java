package org.nonnegotiable.story;

import org.nonnegotiable.language.Language;

/** A file that came back from outside cannot be taken. The message says why and what to do. */
public class UnreadableException extends RuntimeException {

    private final transient Object[] arguments;

    UnreadableException(String messageName, Object... arguments) {
        super(messageName);
        this.arguments = arguments.clone();
    }

    /** In the words of the desk. */
    public String told(Language language) {
        return language.message(getMessage(), arguments);
    }
}
