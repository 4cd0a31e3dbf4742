package org.nonnegotiable.story;

import org.nonnegotiable.language.Language;

/** Something typed cannot be kept as it is. Names the field and the message that says why and what to do. */
public class UnfitException extends RuntimeException {

    private final Field field;
    private final transient Object[] arguments;

    UnfitException(Field field, String messageName, Object... arguments) {
        super(messageName);
        this.field = field;
        this.arguments = arguments.clone();
    }

    public Field field() {
        return field;
    }

    /** In the words of the desk. */
    public String told(Language language) {
        return language.message(getMessage(), arguments);
    }
}
