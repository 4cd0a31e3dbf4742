package org.nonnegotiable.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** A story in one language, with its own address, version and state. */
@Entity
public class StoryText extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @Version
    public int version;
    @ManyToOne(optional = false)
    public Story story;
    public Language language;
    public String slug;
    public String title;
    /** The child's name, changed, as this language spells it. */
    public String name;
    public String summary;
    public String quote;
    /** What the drawing shows. */
    public String alt;
    /** CommonMark. */
    public String body;
    public Instant publishedAt;
    public Instant changedAt;

    /** The text an address means: the one there, the one that was there, or another language's when a reader changed the language. */
    static Optional<StoryText> under(Language language, String slug) {
        return published("language = ?1 and slug = ?2", language, slug)
                .or(() -> FormerAddress.of(language, slug))
                .or(() -> published("slug = ?1 order by id", slug))
                .or(() -> FormerAddress.of(slug));
    }

    /** The newest of a language, for feeds: no samples, nothing withdrawn. */
    static List<StoryText> newest(Language language, int most) {
        return find("language = ?1 and publishedAt is not null and story.sample = false and story.withdrawnAt is null "
                + "order by publishedAt desc, id desc", language).page(0, most).list();
    }

    /** Everything of a language that search engines may find. */
    public static List<StoryText> listed(Language language) {
        return list("language = ?1 and publishedAt is not null and story.sample = false and story.withdrawnAt is null order by id", language);
    }

    /** Whether the text of another story than {@code ref} has this address. */
    public static boolean isTaken(String slug, Language language, String ref) {
        return StoryText.<StoryText>stream("slug = ?1 and language = ?2", slug, language).anyMatch(text -> !text.story.ref.equals(ref));
    }

    private static Optional<StoryText> published(String where, Object... values) {
        return find("publishedAt is not null and " + where, values).firstResultOptional();
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public void publish(Instant now) {
        publishedAt = now;
        changedAt = now;
        story.publishedAt = story.publishedAt == null ? now : story.publishedAt;
    }

    public void unpublish() {
        publishedAt = null;
    }

    /** The words of another; says whether they differ. */
    public boolean take(StoryText words) {
        boolean changed = !words().equals(words.words());
        move(words.slug);
        title = words.title;
        name = words.name;
        summary = words.summary;
        quote = words.quote;
        alt = words.alt;
        body = words.body;
        return changed;
    }

    private List<String> words() {
        return Arrays.asList(slug, title, name, summary, quote, alt, body);
    }

    /** Moves to another address; the old one leads here for ever. */
    public void move(String newSlug) {
        if (slug != null && !slug.equals(newSlug)) {
            FormerAddress.remember(this);
        }
        slug = newSlug;
    }

    /** This text's own page, with its addresses in the other languages. */
    public Here here() {
        return hereFor(language);
    }

    /** The page as readers of a language see it, be it in another. */
    Here hereFor(Language reader) {
        Map<Language, String> paths = new HashMap<>();
        story.published().forEach((one, text) -> paths.put(one, text.path()));
        return Here.at(reader, paths, readElsewhere().path());
    }

    /** What all readers of a language without a text are shown. */
    private StoryText readElsewhere() {
        return Languages.all().stream().filter(one -> story.in(one).filter(StoryText::isPublished).isEmpty()).findFirst()
                .flatMap(story::readIn).orElse(this);
    }

    public String path() {
        return "stories/" + slug;
    }

    public String openingMark() {
        return Cldr.quotationMarks(language)[0];
    }

    public String closingMark() {
        return Cldr.quotationMarks(language)[1];
    }
}
