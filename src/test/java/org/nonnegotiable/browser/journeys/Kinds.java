package org.nonnegotiable.browser.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One address of every kind of page. */
final class Kinds {

    static final List<String> LANGUAGES = List.of("uk", "en", "de", "fr", "es", "it", "pl", "pt-PT", "tr", "ar", "he", "ja");

    /** Where the story that every language shows is written; the others show the English one, labelled. */
    private static final Map<String, String> STORY = Map.of("uk", "друга-рукавичка", "ar", "الفردة-الأخرى", "de", "der-andere-fäustling");
    private static final List<String> STANDING = List.of("about", "accessibility", "act", "api", "corrections", "methodology", "press", "privacy");

    private Kinds() {
    }

    static Map<String, String> in(String language) {
        String home = "/" + language + "/";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", home);
        pages.put("stories", home + "stories");
        pages.put("theme", home + "stories?theme=school");
        pages.put("story", story(language));
        pages.put("fallback", fallback(language));
        pages.put("counter", home + "counter");
        pages.put("figure", home + "counter/returned");
        pages.put("day", home + "counter/returned/2025-04-16");
        pages.put("day without a reading", home + "counter/returned/2025-07-26");
        pages.put("citation", home + "counter/returned/cite");
        pages.put("embed", "/embed/" + language + "/returned");
        pages.put("milestones", home + "milestones");
        pages.put("embassies", home + "embassies");
        pages.put("embassy", home + "embassies/al");
        STANDING.forEach(code -> pages.put(code, home + code));
        pages.put("missing", home + "missing");
        return pages;
    }

    /** Without the pages that differ in their words only. */
    static Map<String, String> ofEachTemplate(String language) {
        Map<String, String> pages = in(language);
        pages.keySet().removeAll(STANDING.subList(1, STANDING.size()));
        return pages;
    }

    static String story(String language) {
        return "/" + language + "/stories/" + STORY.getOrDefault(language, "the-other-mitten");
    }

    /** A story that is written in Ukrainian and English only. */
    private static String fallback(String language) {
        return "/" + language + "/stories/" + (language.equals("uk") ? "слово-що-гойдається" : "the-word-that-swings");
    }
}
