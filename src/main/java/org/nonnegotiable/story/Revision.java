package org.nonnegotiable.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;

/**
 * What a text was. Edits by one person within ten minutes are one; it never changes once something rests on it or another follows.
 * Only what was changed is written: whoever closes one may have read it before somebody saved into it.
 */
@Entity
@DynamicUpdate
public class Revision extends PanacheEntityBase {

    private static final Duration JOINED = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    public StoryText text;
    /** 1, 2, 3 … of its text. */
    public int number;
    /** The text's own after the last save in it. */
    public int version;
    @Embedded
    public Words words;
    /** The revision of the source that its text was a translation of; null for the source, and where nobody noted it. */
    public Long base;
    /** An account; null for an import. */
    public Long author;
    public Instant begunAt;
    public Instant savedAt;
    /** Something rests on it: it is public, somebody was asked about it, or a translation was made from it. */
    public boolean closed;

    public static Optional<Revision> newest(StoryText text) {
        return find("text = ?1 order by number desc", text).firstResultOptional();
    }

    static Optional<Revision> newestOfSource(Story story) {
        return StoryText.<StoryText>find("story = ?1 and language = ?2", story, story.source).firstResultOptional().flatMap(Revision::newest);
    }

    /** What the source said at a moment. */
    static Optional<Revision> ofSource(Story story, Instant when) {
        return find("text.story = ?1 and text.language = ?2 and begunAt <= ?3 order by number desc", story, story.source, when).firstResultOptional();
    }

    /** The newest first of those with a smaller number. */
    static List<Revision> older(StoryText text, int number, int most) {
        return Revision.<Revision>find("text = ?1 and number < ?2 order by number desc", text, number).page(0, most).list();
    }

    static Optional<Revision> numbered(StoryText text, int number) {
        return find("text = ?1 and number = ?2", text, number).firstResultOptional();
    }

    /** What was there when somebody opened the text in a version: the last that was surely written by then. */
    static Optional<Revision> before(StoryText text, int version) {
        return find("text = ?1 and version <= ?2 order by number desc", text, version).firstResultOptional();
    }

    /** Takes down what a text has become. */
    static Revision record(StoryText text, Long author, Instant now) {
        Optional<Revision> last = last(text);
        return last.filter(one -> one.takes(author, now)).orElseGet(() -> begin(text, last.map(one -> one.number).orElse(0) + 1, author, now)).keep(now);
    }

    /** Takes down what a text is that was not there before. */
    static Revision first(StoryText text, Long author, Instant now) {
        return begin(text, 1, author, now).keep(now);
    }

    private Revision keep(Instant now) {
        words = text.words;
        base = text.base;
        version = text.version;
        savedAt = now;
        persist();
        return this;
    }

    /** As it is now, and not when this transaction began to read: whoever saved a moment ago may have begun one. */
    private static Optional<Revision> last(StoryText text) {
        return Revision.<Revision>find("text = ?1 order by number desc", text).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    private static Revision begin(StoryText text, int number, Long author, Instant now) {
        Revision revision = new Revision();
        revision.text = text;
        revision.number = number;
        revision.author = author;
        revision.begunAt = now;
        return revision;
    }

    private boolean takes(Long one, Instant now) {
        return !closed && Objects.equals(author, one) && now.isBefore(begunAt.plus(JOINED));
    }

    /** What it was translated from; where nobody noted it, what the source said when it was begun. Nothing for the source itself. */
    Optional<Revision> origin() {
        return text.language.equals(text.story.source) ? Optional.empty()
                : base == null ? ofSource(text.story, begunAt) : findByIdOptional(base);
    }

    /** From now on further edits make another. */
    Revision close() {
        closed = true;
        return this;
    }
}
