package org.nonnegotiable.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.review.Approval;

/** A story in one language as it is being written, with a version of its own. The public reads its {@link Publication}, if it has one. */
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
    @Embedded
    public Words words = Words.NONE;
    /** The revision of the source that this is a translation of. */
    public Long base;
    public Instant changedAt;
    /** An account; null for an import. */
    public Long changedBy;
    /** The page that saved last, and the version it began with. */
    String pen;
    int penSince;

    /** What a story is in a language in which nobody has begun it. Not kept. */
    static StoryText unbegun(Story story, Language language) {
        StoryText text = new StoryText();
        text.story = story;
        text.language = language;
        return text;
    }

    public boolean isPublished() {
        return publication().isPresent();
    }

    public Optional<Publication> publication() {
        return Optional.ofNullable(story.published().get(language));
    }

    /** Whether the public reads exactly what has this fingerprint. */
    boolean isPublic(String hash) {
        return publication().filter(one -> hash.equals(one.approval)).isPresent();
    }

    public State state() {
        return Progress.of(List.of(this)).state(this);
    }

    /** Where it is written. */
    public String deskPath() {
        return "/desk/stories/" + story.id + "/" + language;
    }

    /** Whoever writes does so for their embassy, in their languages, and never into what is gone or invented. */
    public boolean mayBeWrittenBy(Account account) {
        Deed deed = language.equals(story.source) ? Deed.WRITE_STORY : Deed.TRANSLATE_STORY;
        return story.isOpen() && account.may(deed, story.embassy) && account.writes(language);
    }

    /** As a file, to a translator outside, who reads as much as whoever opens a preview. */
    public boolean mayBeSentBy(Account account, Instant now) {
        return !language.equals(story.source) && account.may(Deed.EXPORT_TEXT, story.embassy) && account.writes(language) && mayBeReadOutside(now);
    }

    /** In no language something that is withheld: the original is asked, for this text may have to be begun yet. */
    boolean mayBeReadOutside(Instant now) {
        return story.in(story.source).filter(source -> Manuscript.of(source).letsPreview(now)).isPresent();
    }

    /** How other packages name it: in the log, and to those who review. */
    public String subject() {
        return story.thing() + "/" + language;
    }

    /**
     * Keeps what was written, be it saved by hand or by itself. Saving twice changes nothing the second time.
     * Throws ConflictException, and changes nothing, when somebody else has saved since the version that was edited.
     */
    public void save(Words own, Edit edit) {
        save(own, edit, () -> { });
    }

    private void save(Words own, Edit edit, Runnable beside) {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE); // or two who save at once would both believe to be the first
        if (words.equals(own)) {
            return;
        }
        boolean samePage = edit.pen() != null && edit.pen().equals(pen) && edit.version() >= penSince;
        if (version != edit.version() && !samePage) {
            Words base = Revision.before(this, edit.version()).map(revision -> revision.words).orElse(Words.NONE);
            throw new ConflictException(new Conflict(base, own, words, version, changedBy, changedAt));
        }
        beside.run(); // it asks the database, which would first be given whatever stands here half changed
        penSince = samePage ? penSince : version;
        pen = edit.pen();
        write(own, edit.by(), edit.now());
    }

    /** What it was in a revision, as a revision of its own: what stands now stays in the one before. Its address stays as it is; it is as outdated as it was. */
    public void restore(Revision revision, Edit edit) {
        save(revision.words.at(words.slug()), edit, () -> {
            Revision.newest(this).ifPresent(Revision::close);
            revision.origin().ifPresent(origin -> base = origin.close().id);
        });
        Revision.newest(this).ifPresent(Revision::close);
    }

    /** A text that goes to others has an address: the one that was chosen, or one from its title. */
    public void address(Long by, Instant now) {
        if (words.slug() == null && !words.title().isBlank()) {
            pen = null; // a page that is open still shows none, and would take it away again
            write(words.at(Slug.free(words.title(), language, story)), by, now);
        }
    }

    private void write(Words others, Long by, Instant now) {
        boolean kept = id != null;
        words = others;
        changedAt = now;
        changedBy = by;
        persistAndFlush(); // for its version
        if (kept) {
            Approval.voidAll(subject(), now);
            Revision.record(this, by, now);
        } else {
            Revision.first(this, by, now);
        }
    }

    /** Other words, by an import; says whether they differ from what was there. */
    public boolean take(Words others, Instant now) {
        boolean changed = id == null || !words.equals(others);
        if (changed) {
            pen = null;
            write(others, null, now);
        }
        return changed;
    }

    /**
     * Whoever calls this has asked whether it may be. Other languages that still say something else about who the child is go: a change
     * that protects is for all of them.
     *
     * @return those that went
     */
    List<Publication> publish(String approval, Instant now) {
        List<Publication> gone = story.publications.stream().filter(other -> !other.language.equals(language)).filter(this::exposes).toList();
        gone.forEach(story::unpublish);
        Publication publication = publication().orElseGet(() -> begin(now));
        if (publication.words.slug() != null && !publication.words.slug().equals(words.slug())) {
            FormerAddress.remember(publication);
        }
        publication.take(this, now);
        publication.revision = Revision.newest(this).map(Revision::close).map(last -> last.id).orElse(null);
        publication.approval = approval;
        story.publishedAt = story.publishedAt == null ? now : story.publishedAt;
        publication.persist();
        new Illustration(story).show(now);
        return gone;
    }

    private boolean exposes(Publication other) {
        boolean renamed = publication().filter(before -> !before.words.name().equals(words.name())).isPresent();
        return !other.facts.protects(story.facts()) || language.equals(story.source) && (renamed || Translation.isRenamed(other.origin(), words));
    }

    private Publication begin(Instant now) {
        Publication begun = Publication.draft(this, now);
        story.publications.add(begun);
        return begun;
    }

    /** Its address stays its own, and leads to another language of the story if there is one. */
    public void unpublish() {
        publication().ifPresent(story::unpublish);
    }
}
