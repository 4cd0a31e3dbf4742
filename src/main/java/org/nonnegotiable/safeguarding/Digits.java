package org.nonnegotiable.safeguarding;

import com.ibm.icu.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nonnegotiable.language.Language;

/** What looks like a date, a telephone number, or an address of a house, of mail or of a site; in the digits of every script. */
final class Digits {

    private static final Pattern DATE = Pattern.compile("(?<!\\p{Nd})\\p{Nd}{1,4}(?<join>[./-]|\\s?年\\s?)\\p{Nd}{1,2}([./-]|\\s?月\\s?)\\p{Nd}{1,4}(?!\\p{Nd})");
    private static final Pattern TELEPHONE = Pattern.compile("[+(]?\\p{Nd}(?:[\\s().–-]{0,3}\\p{Nd}){6,}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>()]{1,64}@[^\\s@<>()]{1,255}");
    private static final Pattern SITE = Pattern.compile("(?i)\\b(?:https?://|www\\.|t\\.me/)\\S+");
    private static final Pattern STREET = Pattern.compile("(?iu)(?<!\\p{L})(?:вул(?:\\.|иц)|просп(?:\\.|ект)|пров(?:\\.|ул)|буд\\.|кв\\.|street|avenue|st\\."
            + "|(?:\\p{L}*)stra(?:ß|ss)e|rue|calle|via|rua|ulic|ul\\.|sokak|sokağı|cadde|شارع|רחוב)[^\\n.]{0,40}?\\p{Nd}+");
    private static final Pattern BLOCK = Pattern.compile("\\p{Nd}+(?:丁目|番地|号室)");
    private static final List<Pattern> PATTERNS = List.of(DATE, TELEPHONE, MAIL, SITE, STREET, BLOCK);
    private static final Map<String, Pattern> DAYS = new ConcurrentHashMap<>();

    private Digits() {
    }

    static List<Sought.Hit> in(Passage passage) {
        List<Sought.Hit> hits = new ArrayList<>();
        Stream.concat(PATTERNS.stream(), Stream.of(DAYS.computeIfAbsent(passage.language().tag(), any -> days(passage.language()))))
                .forEach(pattern -> pattern.matcher(passage.text()).results()
                        .map((MatchResult found) -> new Sought.Hit(found.start(), found.end())).forEach(hits::add));
        return hits;
    }

    /** A day beside the name of a month, as CLDR knows the months of the language. */
    private static Pattern days(Language language) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(language.locale());
        String months = IntStream.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE).boxed()
                .flatMap(context -> Stream.of(symbols.getMonths(context, DateFormatSymbols.WIDE)))
                .filter(month -> month.length() > 1).distinct().sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?iu)\\p{Nd}{1,2}[\\p{L}\\p{Po}]{0,3}\\s*(?:de\\s+)?(?:" + months + ")|(?:" + months + ")\\s+\\p{Nd}{1,2}(?!\\p{Nd})");
    }
}
