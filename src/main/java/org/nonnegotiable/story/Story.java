package org.nonnegotiable.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.nonnegotiable.language.Language;

/** A child's story: what is the same in every language, as it is being written. */
@Entity
public class Story extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @Version
    public int version;
    /** The name of its folder in the content; never shown. */
    public String ref;
    /** Invented, and said to be so wherever it is shown. */
    public boolean sample;
    /** Whose it is, by country; nobody's for samples and imports. */
    public String embassy;
    /** What it is written in first. */
    public Language source;
    @Embedded
    public Facts facts = Facts.NONE;
    @ElementCollection
    @CollectionTable(name = "story_theme")
    @Column(name = "theme")
    @Enumerated(EnumType.STRING)
    @Fetch(FetchMode.SUBSELECT)
    public Set<Theme> themes = new TreeSet<>();
    /** An account; null for an import. */
    public Long createdBy;
    public Instant createdAt;
    /** When the first of its texts was; lists go by it. */
    public Instant publishedAt;
    public Instant withdrawnAt;
    public Instant erasedAt;
    @OneToMany(mappedBy = "story", cascade = CascadeType.ALL)
    @Fetch(FetchMode.SUBSELECT)
    public List<StoryText> texts = new ArrayList<>();
    @OneToMany(mappedBy = "story", cascade = CascadeType.ALL, orphanRemoval = true)
    @Fetch(FetchMode.SUBSELECT)
    public List<Publication> publications = new ArrayList<>();

    public static Optional<Story> referred(String ref) {
        return find("ref", ref).firstResultOptional();
    }

    /** The story an address means: the one there, the one that was there, or another language's when a reader changed the language. */
    static Optional<Story> under(Language language, String slug) {
        return read("language = ?1 and words.slug = ?2", language, slug)
                .or(() -> FormerAddress.of(language, slug))
                .or(() -> read("words.slug = ?1 order by id", slug))
                .or(() -> FormerAddress.of(slug));
    }

    private static Optional<Story> read(String where, Object... values) {
        return Publication.<Publication>find(where, values).firstResultOptional().map(publication -> publication.story);
    }

    /** How many there were. */
    public static long removeSamples() {
        List<Story> samples = list("sample", true);
        samples.forEach(Story::remove);
        return samples.size();
    }

    private void remove() {
        FormerAddress.delete("text.story", this);
        publications.clear();
        flush();
        delete();
    }

    /** What is not filled in is nothing at all to the database. */
    @PostLoad
    void loaded() {
        facts = facts == null ? Facts.NONE : facts;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public Optional<StoryText> in(Language language) {
        return texts.stream().filter(text -> text.language.equals(language)).findFirst();
    }

    /** What the public may read of it, by language. */
    public Map<Language, Publication> published() {
        return publications.stream().collect(Collectors.toMap(one -> one.language, Function.identity()));
    }

    /** What readers of a language are shown: their own, or the one to fall back to. */
    public Optional<Publication> readIn(Language language) {
        Map<Language, Publication> readable = published();
        return readable.isEmpty() ? Optional.empty() : Optional.of(readable.get(language.amongst(readable.keySet())));
    }

    /** Other facts, by an import; says whether they differ from what was there. */
    public boolean take(Facts others, Set<Theme> otherThemes) {
        boolean changed = !facts.equals(others) || !themes.equals(otherThemes);
        facts = others;
        themes.retainAll(otherThemes);
        themes.addAll(otherThemes);
        return changed;
    }

    /** A new, empty text in a language. */
    public StoryText write(Language language) {
        StoryText text = new StoryText();
        text.story = this;
        text.language = language;
        texts.add(text);
        return text;
    }

    Publication publish(Publication publication) {
        publications.add(publication);
        return publication;
    }

    /** Its address leads on, or is gone, for ever. */
    void unpublish(Publication publication) {
        FormerAddress.remember(publication);
        publications.remove(publication);
        flush(); // before it may be published again, for a text has one publication only
    }

    /** Gone everywhere, for good. */
    public void withdraw(Instant now) {
        List.copyOf(publications).forEach(this::unpublish);
        withdrawnAt = now;
    }
}
