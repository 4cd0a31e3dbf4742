package org.nonnegotiable.safeguarding;

import java.util.regex.Pattern;

/** What people write into a file or to each other: bounded, and free of signs that nobody sees. */
public final class Wording {

    public static final int LINE = 200;
    public static final int LONGER = 1000;

    /** Controls but line breaks, marks that turn the direction of what follows, unpaired surrogates and what is no character. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFFF9-\\uFFFB&&[^\\n]]");

    private Wording() {
    }

    /** One line, without spaces around it. Throws RefusedException when it is missing, too long or holds what nobody sees. */
    public static String line(String text, String field) {
        String line = checked(text, field, LINE);
        if (line.indexOf('\n') >= 0) {
            throw new RefusedException(field, "desk_refused_signs");
        }
        return line;
    }

    /** A few sentences. */
    public static String longer(String text, String field) {
        return checked(text, field, LONGER);
    }

    /** Browsers send line breaks as two signs. */
    private static String checked(String text, String field, int most) {
        String tidy = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (tidy.isEmpty()) {
            throw new RefusedException(field, "desk_refused_missing");
        }
        if (tidy.length() > most) {
            throw new RefusedException(field, "desk_refused_long", most);
        }
        if (UNSEEN.matcher(tidy).find()) {
            throw new RefusedException(field, "desk_refused_signs");
        }
        return tidy;
    }
}
