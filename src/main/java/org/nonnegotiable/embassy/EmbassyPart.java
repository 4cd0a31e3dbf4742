package org.nonnegotiable.embassy;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Worded;

/** What the page with the form of an embassy shows; {@code isNew}: the country is yet to be chosen; {@code now}: what somebody else made of it. */
public record EmbassyPart(EmbassyForm form, Map<String, String> problems, boolean isNew, Embassy now) {

    /** Somebody else has said something else about its languages or its confirmation. */
    public boolean isContested() {
        return now != null && !(now.languages.equals(form.languages()) && now.confirmed == form.confirmed());
    }

    public List<Worded> words() {
        return form.words(now);
    }

    /** The countries that no embassy has yet, by name. */
    public List<String> countries(Language reader) {
        Set<String> taken = Embassy.<Embassy>streamAll().map(embassy -> embassy.country).collect(Collectors.toSet());
        Comparator<Object> order = Collator.getInstance(reader.locale())::compare;
        return Stream.of(Locale.getISOCountries()).filter(country -> !taken.contains(country))
                .sorted(Comparator.comparing(country -> Cldr.country(country, reader), order)).toList();
    }
}
