package org.nonnegotiable.language;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages of the site and their words, in memory, so that an error page needs no database. */
@Singleton
public class Languages {

    /** Where a text is looked for when it does not exist in the page's language. */
    private static final List<String> FALLBACKS = List.of("en", "uk");

    private static volatile Map<String, Language> known = Map.of();
    private static volatile Messages messages = Messages.none();

    /** Reads the database again: after an import, and when another node has changed something. */
    public void reload() {
        List<LanguageRow> rows = LanguageRow.list("order by place, tag");
        Map<String, Language> languages = new LinkedHashMap<>();
        rows.forEach(row -> languages.put(row.tag, new Language(row)));
        known = languages;
        messages = messages.fresh(languages.values().stream().map(language -> language.locale() + " ").collect(Collectors.joining()));
    }

    public static Collection<Language> all() {
        return known.values();
    }

    public static Optional<Language> known(String tag) {
        return Optional.ofNullable(known.get(tag));
    }

    static Messages messages() {
        return messages;
    }

    static Stream<Language> fallbacks() {
        return Stream.concat(FALLBACKS.stream().map(known::get), known.values().stream()).filter(language -> language != null);
    }

    /** The best of the site's languages for an {@code Accept-Language} header (RFC 9110), English when it names none or is malformed. */
    public static Language accepted(String header) {
        Language standard = fallbacks().findFirst().orElseThrow();
        if (header == null || header.isBlank() || header.length() > 500) {
            return standard;
        }
        try {
            LocaleMatcher.Builder matcher = LocaleMatcher.builder().setDefaultULocale(standard.locale());
            known.values().forEach(language -> matcher.addSupportedULocale(ULocale.forLanguageTag(language.tag())));
            ULocale best = matcher.build().getBestMatch(LocalePriorityList.add(header).build());
            return known(best.toLanguageTag()).orElse(standard);
        } catch (IllegalArgumentException malformed) {
            return standard;
        }
    }
}
