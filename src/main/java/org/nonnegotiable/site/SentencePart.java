package org.nonnegotiable.site;

import java.util.List;
import java.util.Optional;
import org.nonnegotiable.language.Language;

/** A page of a language's sentences: what was sought, what was found, and where the next page begins. Never changes. */
public record SentencePart(Language language, String sought, List<Sentence> sentences, Optional<String> next) {

    private static final int SENTENCES = 40;

    static SentencePart of(Language language, String sought, String after) {
        List<Sentence> found = Sentence.found(language, sought).stream().filter(one -> one.name().compareTo(after) > 0).limit(SENTENCES + 1).toList();
        boolean more = found.size() > SENTENCES;
        List<Sentence> shown = more ? found.subList(0, SENTENCES) : found;
        return new SentencePart(language, sought, shown, more ? Optional.of(shown.get(SENTENCES - 1).name()) : Optional.empty());
    }

    public String path() {
        return "/desk/languages/" + language;
    }
}
