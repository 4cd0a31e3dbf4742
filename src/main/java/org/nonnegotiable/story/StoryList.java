package org.nonnegotiable.story;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nonnegotiable.language.Language;

/** Published stories, newest first, a page at a time: each page begins where the last one ended, so any depth costs the same. */
public record StoryList(List<Publication> texts, Optional<Theme> theme, Optional<String> next) {

    static final int LENGTH = 12;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})-(\\d{1,15})");

    public static StoryList newest(Language language, int most) {
        List<Publication> texts = read(query("", "", new HashMap<>(), LENGTH), language).stream()
                .sorted(Comparator.comparing(text -> !text.language.equals(language))).limit(most).toList();
        return new StoryList(texts, Optional.empty(), Optional.empty());
    }

    /** The page after a cursor that {@link #next} gave, or the first one for null; 400 for anything else. */
    static StoryList page(String after, Optional<Theme> theme, Language language) {
        Map<String, Object> values = new HashMap<>();
        theme.ifPresent(one -> values.put("theme", one));
        String about = theme.isPresent() ? " and :theme member of p.themes" : "";
        String where = after == null ? "" : beyond(after, values);
        List<Story> found = query(about, where, values, LENGTH + 1);
        List<Story> shown = found.subList(0, Math.min(LENGTH, found.size()));
        Optional<String> next = found.size() > LENGTH ? Optional.of(cursor(shown.get(LENGTH - 1))) : Optional.empty();
        return new StoryList(read(shown, language), theme, next);
    }

    /** What the list can be narrowed to. */
    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    public boolean isAbout(Theme one) {
        return theme.filter(one::equals).isPresent();
    }

    private static String beyond(String after, Map<String, Object> values) {
        Matcher cursor = CURSOR.matcher(after);
        if (!cursor.matches()) {
            throw new BadRequestException();
        }
        values.put("at", Instant.ofEpochMilli(Long.parseLong(cursor.group(1))));
        values.put("id", Long.parseLong(cursor.group(2)));
        return " and (s.publishedAt < :at or s.publishedAt = :at and s.id < :id)";
    }

    private static String cursor(Story last) {
        return last.publishedAt.toEpochMilli() + "-" + last.id;
    }

    private static List<Story> query(String theme, String where, Map<String, Object> values, int most) {
        return Story.<Story>find("from Story s where exists (from Publication p where p.story = s" + theme + ")" + where
                + " order by s.publishedAt desc, s.id desc", values).page(0, most).list();
    }

    private static List<Publication> read(List<Story> stories, Language language) {
        return stories.stream().flatMap(story -> story.readIn(language).stream()).toList();
    }
}
