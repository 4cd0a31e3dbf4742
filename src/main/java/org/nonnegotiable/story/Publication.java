package org.nonnegotiable.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.SortNatural;
import org.nonnegotiable.edition.Personal;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.Drawing;
import org.nonnegotiable.media.Picture;
import org.nonnegotiable.safeguarding.Consent;
import org.nonnegotiable.safeguarding.Scope;
import org.nonnegotiable.safeguarding.Telling;

/** What the public reads of a text, as it was when it was published; a text without one is not public. Replaced by publishing again. */
@Entity
public class Publication extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @OneToOne(optional = false, fetch = FetchType.LAZY)
    public StoryText text;
    @ManyToOne(optional = false)
    public Story story;
    public Language language;
    @Embedded
    public Words words;
    @Embedded
    public Facts facts;
    @ElementCollection
    @CollectionTable(name = "publication_theme")
    @Column(name = "theme")
    @Enumerated(EnumType.STRING)
    @SortNatural
    public SortedSet<Theme> themes = new TreeSet<>();
    /** Of the text, by its number in the database. */
    public Long revision;
    /** The revision of the source that it was translated from; null for the source itself. */
    public Long base;
    /** The hash that was approved; null for samples. */
    public String approval;
    public Instant publishedAt;
    public Instant changedAt;
    /** The story's own, by which lists go; the database copies it. */
    @Column(insertable = false, updatable = false)
    boolean sample;
    /** Of a draft's page that somebody outside looks at; its picture is below it. */
    @Transient
    private String seenAt;
    /** A page asks for both again and again, and each time all words of all languages would be looked through for a name, and the consent asked for. */
    @Transient
    private Optional<Picture> shown;
    @Transient
    private Boolean social;

    /** Whatever shows one that is no sample shows something of a child. */
    @PostLoad
    void loaded() {
        if (!story.sample) {
            Personal.mark();
        }
    }

    /** The newest of a language, for feeds: no samples. */
    static List<Publication> newest(Language language, int most) {
        return find("sample = false and language = ?1 order by publishedAt desc, id desc", language).page(0, most).list();
    }

    /** What a text would look like; not kept. */
    static Publication draft(StoryText text, Instant now) {
        Publication draft = new Publication();
        draft.text = text;
        draft.story = text.story;
        draft.language = text.language;
        draft.publishedAt = now;
        draft.take(text, now);
        return draft;
    }

    Publication below(String path) {
        seenAt = path;
        return this;
    }

    void take(StoryText now, Instant when) {
        shown = null;
        words = now.words.shown();
        facts = now.story.facts();
        themes.retainAll(now.story.themes);
        themes.addAll(now.story.themes);
        base = now.base;
        changedAt = when;
    }

    /** What it was translated from; where nobody noted it, what the source said when this became public. Nothing for the source itself. */
    Optional<Revision> origin() {
        return language.equals(story.source) ? Optional.empty()
                : base == null ? Revision.ofSource(story, changedAt) : Revision.findByIdOptional(base);
    }

    public boolean tells(Facts others, Set<Theme> otherThemes) {
        return facts.equals(others) && themes.equals(otherThemes);
    }

    /** This text's own page, with its addresses in the other languages. */
    public Here here() {
        return hereFor(language);
    }

    /** The page as readers of a language see it, be it in another. */
    public Here hereFor(Language reader) {
        return new Places(story.published().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().words.slug())))
                .hereFor(reader, words.slug());
    }

    public String path() {
        return Places.path(words.slug());
    }

    /** Readers are told when it is not one child's own story. */
    public boolean isRetold() {
        return facts.telling() != null && facts.telling() != Telling.ONE_CHILD;
    }

    /** Not kept, seen at the desk only. */
    public boolean isDraft() {
        return id == null;
    }

    /** Null when there is none, or none that may stand beside these words. */
    public Picture picture() {
        shown = shown == null ? Optional.ofNullable(Illustration.of(this)) : shown;
        return shown.orElse(null);
    }

    /** Where the picture of a draft is, which the public cannot fetch: at the desk, or below a preview. Null for what is public. */
    public String unseenPicture() {
        return !isDraft() ? null : seenAt == null ? picture().deskAddress(true) : seenAt + "/" + picture().plainWidth() + ".jpg";
    }

    /** What others may show of it who keep things for years; null when there is none. */
    public Picture preview() {
        return isDraft() || picture() == null || !picture().mayPreview() || !isSocial() ? null : picture();
    }

    /** Whether the page may help to spread it in social networks: by links for sharing, and by its picture in previews. */
    public boolean isSocial() {
        social = social == null ? Boolean.valueOf(Consent.reaches(story.child, Scope.Channel.SOCIAL)) : social;
        return social;
    }

    /** Whether a feed may hand over the whole text to whoever prints it; else it says where the text is. */
    public boolean isForPress() {
        return Consent.reaches(story.child, Scope.Channel.PRESS);
    }

    /** Where a face is seen, no name stands, not even a changed one. */
    public boolean isNamed() {
        return picture() == null || !picture().face;
    }

    /** Null when there is none. */
    public Drawing drawing() {
        return facts.drawn();
    }

    public String openingMark() {
        return Cldr.quotationMarks(language).get(0);
    }

    public String closingMark() {
        return Cldr.quotationMarks(language).get(1);
    }
}
