package org.nonnegotiable.story;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nonnegotiable.language.Language;

/** The part of an address that says what a text is about: lower-case letters of any script and digits, joined by single hyphens. */
public final class Slug {

    /** What a title is shortened to; people may write longer ones. */
    private static final int PROPOSED = 80;
    private static final String SIGN = "\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{Nd}";
    private static final Pattern FIT = Pattern.compile("[" + SIGN + "]+(-[" + SIGN + "]+)*");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´\uFE00-\uFE0F]"); // and what chooses the colour of an emoji
    private static final Pattern OTHER = Pattern.compile("[^" + SIGN + "]+");

    private Slug() {
    }

    /** Throws IllegalArgumentException, with the reason, for what is none. */
    public static String check(String text) {
        if (text.length() > Field.SLUG.most || !FIT.matcher(text).matches()) {
            throw new IllegalArgumentException("is no slug: lower-case letters and digits joined by single hyphens, 120 at most");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("is not in Unicode's composed form (NFC), in which addresses are sent");
        }
        return text;
    }

    static boolean isFit(String text) {
        return text.length() <= Field.SLUG.most && FIT.matcher(text).matches();
    }

    /** From a title, as its language writes it small; {@code story} when no letter of it can stand in an address. */
    static String propose(String title, Language language) {
        String small = UCharacter.toLowerCase(language.locale(), APOSTROPHES.matcher(title).replaceAll(""));
        String joined = OTHER.matcher(Normalizer.normalize(small, Normalizer.Form.NFC)).replaceAll("-").replaceAll("^-|-$", "");
        if (joined.length() > PROPOSED) {
            String cut = joined.substring(0, PROPOSED);
            joined = cut.contains("-") ? cut.substring(0, cut.lastIndexOf('-')) : cut.replaceAll("\\p{Cs}$", "");
        }
        return isFit(joined) ? joined : "story";
    }

    /** The proposal, or with a number behind it when another story has that. */
    static String free(String title, Language language, Story story) {
        String wanted = propose(title, language);
        return Stream.concat(Stream.of(wanted), IntStream.iterate(2, i -> i + 1).mapToObj(i -> wanted + "-" + i))
                .filter(slug -> !Address.isTaken(slug, language, story.ref)).findFirst().orElseThrow();
    }
}
