package org.nonnegotiable.embassy;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Typed;
import org.nonnegotiable.language.Worded;

/** An embassy as somebody types it; the names of its city by the tag of their language. Never changes. */
public record EmbassyForm(String country, String languages, boolean confirmed, Map<String, String> capitals, String version) {

    private static final int LONGEST_LANGUAGES = 200;
    private static final int LONGEST_CAPITAL = 100;

    static EmbassyForm empty() {
        return new EmbassyForm("", "", false, Map.of(), "");
    }

    static EmbassyForm of(Embassy embassy) {
        Map<String, String> capitals = embassy.capitals.stream().collect(Collectors.toMap(one -> one.language.tag(), one -> one.name));
        return new EmbassyForm(embassy.country, embassy.languages, embassy.confirmed, capitals, embassy.version());
    }

    static EmbassyForm sent(Sent sent) {
        Map<String, String> capitals = new LinkedHashMap<>();
        Languages.all().forEach(language -> capitals.put(language.tag(), Typed.line(sent.first(field(language)))));
        return new EmbassyForm(Typed.line(sent.first("country")), Typed.line(sent.first("languages")).replaceAll(" +", " "), sent.first("confirmed") != null, capitals,
                sent.first("version"));
    }

    /** The country is the address's, whatever the form says. */
    EmbassyForm of(String one) {
        return new EmbassyForm(one, languages, confirmed, capitals, version);
    }

    /** What is wrong: field, and the message that says so. */
    Map<String, String> problems(Language reader) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!Set.of(Locale.getISOCountries()).contains(country)) {
            problems.put("country", reader.message("desk_embassy_country_problem"));
        }
        if (languages.length() > LONGEST_LANGUAGES || !List.of(languages.split(" ", -1)).stream().allMatch(EmbassyForm::isTag)) {
            problems.put("languages", reader.message("desk_embassy_languages_problem"));
        }
        Languages.all().stream().filter(language -> Typed.isLonger(capital(language), LONGEST_CAPITAL))
                .forEach(language -> problems.put(field(language), reader.message("desk_embassy_capital_problem", LONGEST_CAPITAL)));
        return problems;
    }

    boolean isStale(Embassy now) {
        return !now.version().equals(version);
    }

    /** The same words, to be saved over what is there now by somebody who has seen it. */
    EmbassyForm seen(Embassy now) {
        return new EmbassyForm(country, languages, confirmed, capitals, now.version());
    }

    /** The fields in the order of the site's languages. @param now what is kept at this moment; null: nobody else has touched it */
    List<Worded> words(Embassy now) {
        return Languages.all().stream().map(language -> Worded.of(language, field(language), capital(language),
                now == null ? capital(language) : now.capitalIn(language).map(one -> one.name).orElse(""))).toList();
    }

    /** The last part of its page's address. */
    public String address() {
        return country.toLowerCase(Locale.ROOT);
    }

    String capital(Language language) {
        return capitals.getOrDefault(language.tag(), "");
    }

    private static String field(Language language) {
        return "capital-" + language.tag();
    }

    private static boolean isTag(String text) {
        try {
            return !text.isEmpty() && text.length() <= 35 && new ULocale.Builder().setLanguageTag(text).build().toLanguageTag().equals(text);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
