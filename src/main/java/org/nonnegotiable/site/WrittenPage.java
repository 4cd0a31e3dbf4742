package org.nonnegotiable.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nonnegotiable.language.Language;

/** A standing page with the languages it is written in, for a list. Never changes. */
public record WrittenPage(String code, String title, Set<Language> languages) {

    static List<WrittenPage> all(Language reader) {
        return StandingPage.codes().stream().map(code -> of(code, reader)).toList();
    }

    private static WrittenPage of(String code, Language reader) {
        Map<Language, StandingPage> written = StandingPage.<StandingPage>list("code", code).stream()
                .collect(Collectors.toMap(page -> page.language, Function.identity()));
        return new WrittenPage(code, written.get(reader.amongst(written.keySet())).title, written.keySet());
    }

    public boolean isIn(Language language) {
        return languages.contains(language);
    }

    public String path(Language language) {
        return "/desk/pages/" + code + "/" + language;
    }
}
