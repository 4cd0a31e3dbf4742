package org.nonnegotiable.story;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nonnegotiable.language.Language;

/** Published stories, newest first, a page at a time: each page begins where the last one ended, so any depth costs the same. */
public record StoryList(List<Publication> texts, Optional<Theme> theme, Optional<String> next) {

    static final int LENGTH = 12;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})-(\\d{1,15})");
    private static final long FAR = 253_402_300_799L; // the end of the year 9999, as far as the database counts

    public static StoryList newest(Language language, int most) {
        List<Publication> texts = read(all(Cursor.NEWEST, LENGTH), language).stream()
                .sorted(Comparator.comparing(text -> !text.language.equals(language))).limit(most).toList();
        return new StoryList(texts, Optional.empty(), Optional.empty());
    }

    /** The page after a cursor that {@link #next} gave, or the first one for null; 400 for anything else. */
    static StoryList page(String after, Optional<Theme> theme, Language language) {
        Cursor cursor = after == null ? Cursor.NEWEST : Cursor.read(after);
        List<Story> found = theme.isPresent() ? about(theme.get(), cursor, LENGTH + 1) : all(cursor, LENGTH + 1);
        List<Story> shown = found.subList(0, Math.min(LENGTH, found.size()));
        Optional<String> next = found.size() > LENGTH ? Optional.of(Cursor.of(shown.get(LENGTH - 1)).text()) : Optional.empty();
        return new StoryList(read(shown, language), theme, next);
    }

    /** What the list can be narrowed to. */
    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    public boolean isAbout(Theme one) {
        return theme.filter(one::equals).isPresent();
    }

    /** Where a page ended: the story of this instant with this number. */
    private record Cursor(Instant at, long id) {

        static final Cursor NEWEST = new Cursor(Instant.ofEpochSecond(FAR), Long.MAX_VALUE);

        static Cursor read(String text) {
            Matcher parts = CURSOR.matcher(text);
            if (!parts.matches()) {
                throw new BadRequestException();
            }
            return new Cursor(Instant.ofEpochMilli(Math.min(Long.parseLong(parts.group(1)), FAR * 1000)), Long.parseLong(parts.group(2)));
        }

        static Cursor of(Story last) {
            return new Cursor(last.publishedAt, last.id);
        }

        String text() {
            return at.toEpochMilli() + "-" + id;
        }
    }

    /** A number and no "exists", or the database would gather all that is public before it looks for the newest. */
    private static List<Story> all(Cursor cursor, int most) {
        return Story.<Story>find("from Story s where s.withdrawnAt is null and s.publishedAt <= ?1 and (s.publishedAt < ?1 or s.id < ?2)"
                + " and (select min(p.id) from Publication p where p.story = s) is not null order by s.publishedAt desc, s.id desc",
                cursor.at, cursor.id).page(0, most).list();
    }

    private static List<Story> about(Theme theme, Cursor cursor, int most) {
        List<Long> ids = Story.getEntityManager().createNativeQuery("SELECT story_id FROM publication_theme WHERE theme = ?1 AND published_at <= ?2"
                        + " AND (published_at < ?2 OR story_id < ?3) GROUP BY published_at, story_id ORDER BY published_at DESC, story_id DESC", Long.class)
                .setParameter(1, theme.name()).setParameter(2, cursor.at).setParameter(3, cursor.id).setMaxResults(most).getResultList();
        return ids.isEmpty() ? List.of() : Story.list("id in ?1 order by publishedAt desc, id desc", ids);
    }

    private static List<Publication> read(List<Story> stories, Language language) {
        return stories.stream().flatMap(story -> story.readIn(language).stream()).toList();
    }
}
