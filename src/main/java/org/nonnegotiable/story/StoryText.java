package org.nonnegotiable.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.nonnegotiable.language.Language;

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

    /** Whether the text of another story than {@code ref} has this address, or had it when the public read it there. */
    public static boolean isTaken(String slug, Language language, String ref) {
        Stream<Story> written = StoryText.<StoryText>stream("words.slug = ?1 and language = ?2", slug, language).map(text -> text.story);
        Stream<Story> read = Publication.<Publication>stream("words.slug = ?1 and language = ?2", slug, language).map(one -> one.story);
        return Stream.of(written, read, FormerAddress.of(language, slug).stream()).flatMap(stories -> stories)
                .anyMatch(story -> !story.ref.equals(ref));
    }

    public boolean isPublished() {
        return publication().isPresent();
    }

    public Optional<Publication> publication() {
        return Optional.ofNullable(story.published().get(language));
    }

    /** Other words, by an import; says whether they differ from what was there. */
    public boolean take(Words others, Instant now) {
        boolean changed = id == null || !words.equals(others);
        if (changed) {
            words = others;
            changedAt = now;
            changedBy = null;
            persistAndFlush();
            Revision.record(this, null, now);
        }
        return changed;
    }

    /** Samples are known to be harmless; nothing else is published this way. */
    public void publishSample(Instant now) {
        if (!story.sample) {
            throw new IllegalStateException("this is a child's story");
        }
        publish(null, now);
    }

    /** Whoever calls this has asked whether it may be. */
    Publication publish(String approval, Instant now) {
        Publication publication = publication().orElseGet(() -> story.publish(Publication.draft(this, now)));
        if (publication.words.slug() != null && !publication.words.slug().equals(words.slug())) {
            FormerAddress.remember(publication);
        }
        publication.take(this, now);
        publication.revision = Revision.newest(this).map(Revision::close).map(last -> last.id).orElse(null);
        publication.approval = approval;
        story.publishedAt = story.publishedAt == null ? now : story.publishedAt;
        publication.persist();
        return publication;
    }

    /** Its address stays its own, and leads to another language of the story if there is one. */
    public void unpublish() {
        publication().ifPresent(story::unpublish);
    }
}
