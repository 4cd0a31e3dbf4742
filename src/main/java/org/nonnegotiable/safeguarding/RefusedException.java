package org.nonnegotiable.safeguarding;

import org.nonnegotiable.language.Language;

/** Something was not taken. Names the field and the message that says why and what to do. */
public class RefusedException extends RuntimeException {

    private final String field;
    private final transient Object[] arguments;

    public RefusedException(String field, String messageName, Object... arguments) {
        super(messageName);
        this.field = field;
        this.arguments = arguments.clone();
    }

    public String field() {
        return field;
    }

    /** In the words of the desk. */
    public String told(Language language) {
        return language.message(getMessage(), arguments);
    }
}
