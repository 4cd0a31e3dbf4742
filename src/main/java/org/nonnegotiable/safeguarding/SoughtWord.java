package org.nonnegotiable.safeguarding;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.safeguarding.Folded.Gap;

/** One word of a withheld term, found in its usual endings too. Never changes. */
final class SoughtWord {

    /** What a word is searched by; cut when its own ending was taken off. */
    private record Stem(String letters, boolean cut) {
    }

    private static final int LONG = 6;
    private static final int LONGEST_ENDING = 7;
    /** A number as long as a telephone number is found within a longer one. */
    private static final int LONG_NUMBER = 7;
    private static final Set<String> ENDINGS = folded("а я у ю і ї и й е є о ь в ом ем єм им ім ою ею єю ий ій ої ові еві єві ого ому их ими ам ям ами "
            + "ями ах ях ів їв ин ина ину ині иної ька ський ська ські s es a e i o u y em om ie owi en in ow ach ami ka ki ko ja ju je ova ovi");
    private static final String VOWELS = String.join("", folded("а я о е є и і ї у ю ь й a e i o u y"));
    private static final String PREFIXES = "والبلكفسهمشת" + "הובלמשכ";
    private static final Set<Integer> PREFIXING = Set.of(UScript.ARABIC, UScript.HEBREW);
    private static final Set<Integer> UNSPACED = Set.of(UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.THAI, UScript.LAO,
            UScript.KHMER, UScript.MYANMAR);

    private final List<Stem> stems = new ArrayList<>();
    private final int length;
    private final boolean number;
    private final boolean spaced;
    private final boolean prefixing;

    /** @param written the word as it was spelled @param letters the same, folded */
    SoughtWord(String written, String letters) {
        length = letters.length();
        number = letters.chars().allMatch(Character::isDigit);
        Set<Integer> scripts = written.codePoints().filter(UCharacter::isLetter).mapToObj(UScript::getScript).collect(Collectors.toSet());
        spaced = scripts.stream().noneMatch(UNSPACED::contains);
        prefixing = scripts.stream().anyMatch(PREFIXING::contains);
        stems.add(new Stem(letters, false));
        boolean cyrillic = scripts.contains(UScript.CYRILLIC);
        if (length >= (cyrillic ? 3 : 5) && (cyrillic || scripts.contains(UScript.LATIN)) && isVowel(letters.charAt(length - 1))) {
            stems.add(new Stem(letters.substring(0, length - 1), true));
        }
        if (cyrillic && length >= 4) {
            alternate(written, letters);
        }
    }

    /** Харків has Харкова, Київ has Києва. */
    private void alternate(String written, String letters) {
        char vowel = UCharacter.toLowerCase(written).charAt(Math.max(0, written.length() - 2));
        if (written.length() == letters.length() && (vowel == 'і' || vowel == 'ї')) {
            Stream.of("о", "е", "є").forEach(other -> stems.add(new Stem(
                    letters.substring(0, length - 2) + Folded.of(other).letters() + letters.substring(length - 1), false)));
        }
    }

    /** Where it stands next, from a place on; -1 when nowhere. */
    int next(Folded text, int place) {
        return stems.stream().mapToInt(stem -> text.next(stem.letters, place)).filter(found -> found >= 0).min().orElse(-1);
    }

    /** Whether a word may begin here. */
    boolean beginsAt(Folded text, int place) {
        if (!spaced || text.gap(place) != Gap.NONE) {
            return true;
        }
        if (number) {
            return length >= LONG_NUMBER || !Character.isDigit(text.letters(place - 1, place).charAt(0));
        }
        int begins = place;
        while (prefixing && place - begins < 3 && text.gap(begins) == Gap.NONE && PREFIXES.contains(text.letters(begins - 1, begins))) {
            begins--;
        }
        return begins < place && text.gap(begins) != Gap.NONE;
    }

    /** Where the word ends that begins here; -1 when it is another. */
    int endFrom(Folded text, int place) {
        return stems.stream().filter(stem -> text.startsAt(stem.letters, place) && holdsTogether(text, place, place + stem.letters.length()))
                .mapToInt(stem -> ending(text, place + stem.letters.length(), stem)).filter(end -> end >= 0).max().orElse(-1);
    }

    private int ending(Folded text, int end, Stem stem) {
        if (!spaced || number && (length >= LONG_NUMBER || end == text.length() || !Character.isDigit(text.letters(end, end + 1).charAt(0)))) {
            return end;
        }
        int wordEnd = text.wordEnd(end);
        String ending = text.letters(end, wordEnd);
        if (ending.isEmpty()) {
            return !stem.cut || stem.letters.length() >= LONG - 2 ? end : -1;
        }
        boolean known = ENDINGS.contains(ending) && (!stem.cut || isVowel(ending.charAt(0)));
        return !number && (known || length >= LONG && ending.length() <= LONGEST_ENDING) ? wordEnd : -1;
    }

    /** A space divides two words, unless the word is long enough not to come about by chance, or every letter stands alone. */
    private boolean holdsTogether(Folded text, int begins, int ends) {
        long divided = Stream.iterate(begins + 1, place -> place < ends, place -> place + 1).filter(place -> text.gap(place) == Gap.BETWEEN).count();
        return divided == 0 || number || !spaced || length >= LONG - 1 || ends - begins >= 3 && divided == ends - begins - 1;
    }

    static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    static boolean isEnding(String letters) {
        return ENDINGS.contains(letters);
    }

    /** Whether these letters are written on to Arabic or Hebrew words in front. */
    static boolean isPrefix(String letters) {
        return letters.chars().allMatch(letter -> PREFIXES.indexOf(letter) >= 0);
    }

    private static Set<String> folded(String words) {
        return Stream.of(words.split(" ")).map(word -> Folded.of(word).letters()).collect(Collectors.toSet());
    }
}
