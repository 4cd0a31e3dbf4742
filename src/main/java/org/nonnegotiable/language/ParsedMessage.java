package org.nonnegotiable.language;

import com.ibm.icu.text.MessageFormat;
import io.quarkus.qute.RawString;

/** A message, parsed. Most have no placeholders: they are put together once. Never changes. */
final class ParsedMessage {

    private final MessageFormat format;
    private final String fixed;
    private final RawString markup;

    private ParsedMessage(MessageFormat format) {
        this.format = format;
        fixed = format.getArgumentNames().isEmpty() ? format.format(new Object[0]) : null;
        markup = fixed == null ? null : Html.plain(fixed);
    }

    /** Throws IllegalArgumentException when it is no message of ICU's. */
    static ParsedMessage of(String pattern, Language language) {
        return new ParsedMessage(new MessageFormat(pattern, language.locale()));
    }

    boolean isFixed() {
        return fixed != null;
    }

    /** Escaped; null unless it is fixed. */
    RawString markup() {
        return markup;
    }

    /** The placeholders filled, as plain text. */
    String with(Object... values) {
        return fixed != null ? fixed : ((MessageFormat) format.clone()).format(values); // a MessageFormat is not safe for two threads
    }
}
