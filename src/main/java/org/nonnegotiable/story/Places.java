package org.nonnegotiable.story;

import java.util.Map;
import java.util.stream.Collectors;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** Where a story is read: its slug in each language that it is public in. Never changes. */
record Places(Map<Language, String> slugs) {

    /** The page as readers of a language see it, be it in another; {@code own} while it is public in none. */
    Here hereFor(Language reader, String own) {
        Map<Language, String> paths = slugs.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> path(one.getValue())));
        return Here.at(reader, paths, path(slugs.isEmpty() ? own : readElsewhere(reader)));
    }

    static String path(String slug) {
        return "stories/" + slug;
    }

    /** What all readers of a language without a text are shown. */
    private String readElsewhere(Language reader) {
        Language lacking = Languages.all().stream().filter(one -> !slugs.containsKey(one)).findFirst().orElse(reader);
        return slugs.get(lacking.amongst(slugs.keySet()));
    }
}
