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
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.SortNatural;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.review.Approval;

/** A child's story: what is the same in every language, as it is being written. */
@Entity
public class Story extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @Version
    public int version;
    /** The name of its folder in the content; no reader sees it. */
    public String ref;
    /** Invented, and said to be so wherever it is shown. */
    public boolean sample;
    /** Whose it is, by country; nobody's for samples and imports. */
    public String embassy;
    /** The file of the child, by its number; none for samples. */
    @Column(name = "child_id")
    public Long child;
    /** What it is written in first. */
    public Language source;
    @Embedded
    Facts facts;
    @ElementCollection
    @CollectionTable(name = "story_theme")
    @Column(name = "theme")
    @Enumerated(EnumType.STRING)
    @SortNatural
    public SortedSet<Theme> themes = new TreeSet<>();
    /** The numbers of all that it was ever shown with: they go with it. */
    @ElementCollection
    @CollectionTable(name = "story_picture")
    @Column(name = "picture_id")
    Set<Long> pictures = new HashSet<>();
    /** An account; null for an import. */
    public Long createdBy;
    public Instant createdAt;
    public Long changedBy;
    public Instant changedAt;
    /** When the first of its texts was; lists go by it. */
    public Instant publishedAt;
    public Instant withdrawnAt;
    public Instant erasedAt;
    @OneToMany(mappedBy = "story", cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    public List<StoryText> texts = new ArrayList<>();
    @OneToMany(mappedBy = "story", cascade = {CascadeType.PERSIST, CascadeType.REMOVE}, orphanRemoval = true)
    public List<Publication> publications = new ArrayList<>();

    /** A new one, never a sample, with an empty text in the language it is to be written in. */
    public static Story open(String ref, String embassy, Long child, Language source, Long by, Instant now) {
        Story story = new Story();
        story.ref = ref;
        story.embassy = embassy;
        story.child = child;
        story.source = source;
        story.createdBy = by;
        story.createdAt = now;
        story.changedBy = by;
        story.changedAt = now;
        story.persist();
        story.begin(source, by, now);
        return story;
    }

    public static Optional<Story> referred(String ref) {
        return find("ref", ref).firstResultOptional();
    }

    /** To the database, a value in which nothing is filled in is none. */
    public Facts facts() {
        return facts == null ? Facts.NONE : facts;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean isOpen() {
        return !sample && withdrawnAt == null && erasedAt == null;
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

    /** How the log names it. */
    public String thing() {
        return "story/" + id;
    }

    /** Whether they differ from what was there. Throws FactsConflictException, and changes nothing, when somebody else has changed them meanwhile. */
    public boolean revise(Facts others, Set<Theme> otherThemes, int expected, Long by, Instant now) {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
        if (facts().equals(others) && themes.equals(otherThemes)) {
            return false;
        }
        if (version != expected) {
            throw new FactsConflictException(this);
        }
        take(others, otherThemes);
        voidApprovals(now);
        changedBy = by;
        changedAt = now;
        flush(); // for its version
        return true;
    }

    /** The text in a language, begun if there is none: empty, for what others wrote is shown beside it and never put into it. */
    public StoryText begin(Language language, Long by, Instant now) {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE); // two who begin at once begin one
        var there = StoryText.find("story = ?1 and language = ?2", this, language).withLock(LockModeType.PESSIMISTIC_WRITE); // not as this transaction began to read
        return there.<StoryText>firstResultOptional().orElseGet(() -> {
            Optional<Revision> from = language.equals(source) ? Optional.empty() : new Translation(StoryText.unbegun(this, language)).source();
            StoryText text = write(language);
            text.changedBy = by;
            text.changedAt = now;
            text.base = from.map(Revision::close).map(revision -> revision.id).orElse(null);
            text.persistAndFlush();
            return text;
        });
    }

    /** Other facts, by an import; says whether they differ from what was there. */
    public boolean take(Facts others, Set<Theme> otherThemes) {
        boolean changed = !facts().equals(others) || !themes.equals(otherThemes);
        facts = others;
        Optional.ofNullable(others.picture()).ifPresent(pictures::add);
        themes.retainAll(otherThemes);
        themes.addAll(otherThemes);
        return changed;
    }

    /** A new, empty text in a language. */
    public StoryText write(Language language) {
        StoryText text = StoryText.unbegun(this, language);
        texts.add(text);
        return text;
    }

    public void voidApprovals(Instant now) {
        Approval.voidAll(thing(), now);
    }

    /** Its address leads on, or is gone, for ever. */
    void unpublish(Publication publication) {
        FormerAddress.remember(publication);
        Illustration.hide(publication);
        publications.remove(publication);
        publication.delete(); // be it younger than what this transaction has seen of the story
        flush(); // before it may be published again, for a text has one publication only
    }

    /** Gone everywhere, for good. */
    public void withdraw(Instant now) {
        List.copyOf(publications).forEach(this::unpublish);
        withdrawnAt = now;
    }
}
