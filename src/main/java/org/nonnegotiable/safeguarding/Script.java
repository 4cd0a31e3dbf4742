package org.nonnegotiable.safeguarding;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nonnegotiable.language.Language;

/** A writing system by its ISO 15924 code. Japanese and Korean are each one, whatever letters a word takes. Never changes. */
public record Script(String code) {

    /** Digits alone, the same in every language. */
    public static final Script DIGITS = new Script("Zyyy");

    private static final Map<String, String> PARTS = Map.of("Hira", "Jpan", "Kana", "Jpan", "Hang", "Kore", "Hans", "Hani", "Hant", "Hani");

    /** The script a language of the site is written in (CLDR's likely subtags). */
    public static Script of(Language language) {
        String code = ULocale.addLikelySubtags(ULocale.forLanguageTag(language.tag())).getScript();
        return new Script(PARTS.getOrDefault(code, code));
    }

    /** The script most of the letters of a spelling belong to. */
    public static Script of(String spelling) {
        return spelling.codePoints().filter(Character::isLetter).mapToObj(letter -> UScript.getShortName(UScript.getScript(letter)))
                .map(code -> PARTS.getOrDefault(code, code)).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).map(Script::new).orElse(DIGITS);
    }

    /** Whether a spelling in this script is one for a language of another: Chinese characters are read in Japanese and Korean too. */
    boolean serves(Script language) {
        return equals(language) || equals(DIGITS)
                || code.equals("Hani") && Optional.of(language.code).filter(other -> other.equals("Jpan") || other.equals("Kore")).isPresent();
    }

    public String name(Language reader) {
        return LocaleDisplayNames.getInstance(reader.locale()).scriptDisplayName(code);
    }
}
