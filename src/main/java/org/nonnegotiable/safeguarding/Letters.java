package org.nonnegotiable.safeguarding;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Folds one character to what it is compared as: without case, accents and forms of print (NFKD), digits of all scripts as ASCII, and look-alikes
 * of other scripts as the Latin letter they look like (UTS #39). Both sides are folded alike, so a coarse folding finds more, never less.
 */
final class Letters {

    private static final Normalizer2 FORMS = Normalizer2.getNFKDInstance();
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    private static final Transliterator PLAIN_LATIN = Transliterator.getInstance("Latin-ASCII");
    /** Where accents may be left out in writing; the vowel signs of other scripts are letters. */
    private static final Set<Integer> ACCENTED = Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.GREEK, UScript.ARABIC, UScript.HEBREW,
            UScript.INHERITED, UScript.COMMON);
    private static final Set<Integer> LOOK_LATIN = Set.of(UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN);
    /** Letters that are written one for the other: ґ for г, the Persian and Arabic forms of one letter (as Lucene's ArabicNormalizer). */
    private static final Map<Integer, String> SAME = Map.of((int) 'ґ', "г", (int) 'ة', "ه", (int) 'ى', "ي", (int) 'ی', "ي", (int) 'ک', "ك",
            (int) 'ـ', "");
    /** Some of them count as letters in Unicode. */
    static final String APOSTROPHES = "'’ʼ‘`´′ʹ＇՚׳״ꞌʾʿ";
    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Letters() {
    }

    /** Letters and digits; empty for anything else. */
    static String fold(int character) {
        return KNOWN.size() > 20_000 ? folded(character) : KNOWN.computeIfAbsent(character, Letters::folded);
    }

    /** Part of a word, though nothing of it is left: an accent, a joiner, a mark of direction. */
    static boolean isSilent(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT) || character == 'ـ' || isAccent(character)
                || UCharacter.getType(character) == UCharacter.FORMAT;
    }

    private static String folded(int character) {
        StringBuilder folded = new StringBuilder();
        FORMS.normalize(UCharacter.foldCase(Character.toString(character), true)).codePoints()
                .filter(part -> !isSilent(part)).forEach(part -> folded.append(plain(part)));
        return folded.toString();
    }

    private static String plain(int part) {
        int digit = UCharacter.digit(part, 10);
        if (digit >= 0) {
            return Integer.toString(digit);
        }
        if (!UCharacter.isLetterOrDigit(part) && !isVowelSign(part) || APOSTROPHES.indexOf(part) >= 0) {
            return "";
        }
        String same = SAME.getOrDefault(part, Character.toString(part));
        if (same.isEmpty() || UScript.getScript(part) == UScript.LATIN) {
            return PLAIN_LATIN.transliterate(same).replaceAll("[^a-z]", "");
        }
        return LOOK_LATIN.contains(UScript.getScript(part)) ? looks(same) : same;
    }

    private static String looks(String letter) {
        String small = LOOKS.getSkeleton(letter);
        if (small.matches("[a-z]")) {
            return small;
        }
        String capital = LOOKS.getSkeleton(UCharacter.toUpperCase(letter));
        return capital.matches("[A-Z]") ? UCharacter.toLowerCase(capital) : letter;
    }

    private static boolean isAccent(int character) {
        return UCharacter.getType(character) == UCharacter.NON_SPACING_MARK && ACCENTED.contains(UScript.getScript(character));
    }

    private static boolean isVowelSign(int character) {
        int type = UCharacter.getType(character);
        return type == UCharacter.COMBINING_SPACING_MARK || type == UCharacter.NON_SPACING_MARK && !isAccent(character);
    }
}
