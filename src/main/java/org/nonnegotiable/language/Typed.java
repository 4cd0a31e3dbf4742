package org.nonnegotiable.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody typed into a form, made tidy without changing a word. */
public final class Typed {

    /** Controls, marks that make a text read otherwise than it is written, and signs that nobody sees and nothing needs. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u200B\\u2060\\uFEFF\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private Typed() {
    }

    /** A field of one line: no spaces around it, no line ends, nothing unseen; never null. */
    public static String line(String text) {
        return text(text).replaceAll("\\s*[\\n\\t]\\s*", " ");
    }

    /** A field of several lines, with the line ends of Unix; never null. */
    public static String text(String text) {
        return text == null ? "" : UNSEEN.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
    }

    /** Whether anything can be called so that has a code: codes are ASCII, and the database refuses to compare them with anything else. */
    public static boolean mayBeCode(String text) {
        return text != null && StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    /** Whether it has more letters than a field may hold, as people count them. */
    public static boolean isLonger(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }

    /** Stands for what a form showed, and comes back with it: when it stands for something else by then, somebody has changed it. */
    public static String version(Object... shown) {
        String text = Arrays.stream(shown).map(Objects::toString).collect(Collectors.joining("\0"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
