package org.nonnegotiable.site;

import java.util.List;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** A language of the site and how much of the interface it has, for a list. Never changes. */
public record SpokenLanguage(Language language, long sentences, long missing) {

    static List<SpokenLanguage> all() {
        return Languages.all().stream().map(SpokenLanguage::of).toList();
    }

    private static SpokenLanguage of(Language language) {
        List<Sentence> all = Sentence.all(language);
        return new SpokenLanguage(language, all.size(), all.stream().filter(Sentence::isMissing).count());
    }

    public String path() {
        return "/desk/languages/" + language;
    }
}
