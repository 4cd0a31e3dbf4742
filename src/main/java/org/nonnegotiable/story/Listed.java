package org.nonnegotiable.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nonnegotiable.edition.Personal;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

/** The stories that search engines may find, no samples, in parts by their numbers: a part stays the same whatever is published later. */
public final class Listed {

    /** As the column {@code part} of the table says. */
    private static final int STORIES_PER_PART = 200;
    private static final int MOST_FORMER = 10_000;

    /** Where a public text is, without its words. */
    record Found(Long story, Language language, String slug) {
    }

    private Listed() {
    }

    /** The parts in which there is a story at all: the database jumps from one to the next, and must be told to. */
    @SuppressWarnings("unchecked")
    public static List<Long> parts() {
        return Publication.getEntityManager().createNativeQuery("SELECT part FROM publication FORCE INDEX (part) WHERE sample = FALSE GROUP BY sample, part", Long.class)
                .getResultList();
    }

    /** Each text's own page, with its addresses in the other languages. */
    public static List<Here> part(long part) {
        Map<Long, Map<Language, String>> slugs = new LinkedHashMap<>();
        found(part).forEach(one -> slugs.computeIfAbsent(one.story, any -> new HashMap<>()).put(one.language, one.slug));
        List<Here> pages = new ArrayList<>();
        slugs.values().forEach(one -> one.keySet().stream().sorted(Comparator.comparing(Language::tag))
                .forEach(language -> pages.add(new Places(one).hereFor(language, one.get(language)))));
        if (!pages.isEmpty()) {
            Personal.mark();
        }
        return pages;
    }

    /** Where samples once were, as addresses; each leads on. */
    public static List<String> formerOfSamples() {
        return FormerAddress.<FormerAddress>find("text.story.sample = true order by id").page(0, MOST_FORMER).stream()
                .map(former -> "/" + former.language + "/" + Places.path(former.slug)).distinct().toList();
    }

    private static List<Found> found(long part) {
        return Publication.find("select p.story.id, p.language, p.words.slug from Publication p where p.story.id between ?1 and ?2 and p.sample = false"
                        + " order by p.story.id", part * STORIES_PER_PART, part * STORIES_PER_PART + STORIES_PER_PART - 1).project(Found.class).list();
    }
}
