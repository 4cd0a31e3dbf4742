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

/** What a text was. Edits by one person within ten minutes are one; it never changes once something rests on it or another follows. */
@Entity
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

    /** The newest first. */
    static List<Revision> of(StoryText text, int page, int length) {
        return Revision.<Revision>find("text = ?1 order by number desc", text).page(page, length).list();
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
        Revision revision = last.filter(one -> one.takes(author, now)).orElseGet(() -> begin(text, last.map(one -> one.number).orElse(0) + 1, author, now));
        revision.words = text.words;
        revision.version = text.version;
        revision.savedAt = now;
        revision.persist();
        return revision;
    }

    /** As it is now: a page can have saved again since this transaction began to read. */
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

    /** From now on further edits make another. */
    Revision close() {
        closed = true;
        return this;
    }
}
