package org.nonnegotiable.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.review.Reviews;
import org.nonnegotiable.safeguarding.Burial;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Erasable;
import org.nonnegotiable.safeguarding.Tombstones;

/** Takes a story out of the database. Of it stay a row without words, who did what and when, and a tombstone. Doing it twice changes nothing. */
@ApplicationScoped
class Erasure implements Erasable {

    private static final String REF = "erased-";
    private static final int BLOCK = 1000; // of rows that are in memory at once

    @Inject
    Tombstones tombstones;
    @Inject
    Edition edition;
    @Inject
    Clock clock;

    /** Part of the caller's transaction. Throws IllegalStateException for a story that was not withdrawn before. */
    void erase(Story story, Long by) {
        erase(story, by, Deed.ERASE_STORY);
    }

    /** The same for one of which there is nothing to withdraw, and for the file that is its own: see {@link Blank}. */
    void remove(Story story, Long by) {
        Optional<Child> along = Optional.ofNullable(story.child).map(id -> Child.findById(id));
        story.withdraw(clock.instant());
        Story.flush();
        erase(story, by, Deed.REMOVE_STORY);
        along.ifPresent(child -> AuditEntry.record(by, Deed.REMOVE_STORY, child.thing(), child.embassy, null, clock.instant()));
    }

    private void erase(Story story, Long by, Deed deed) {
        Story.getEntityManager().refresh(story, LockModeType.PESSIMISTIC_WRITE);
        if (story.erasedAt != null) {
            return;
        }
        if (!story.isWithdrawn()) {
            throw new IllegalStateException("the story is not withdrawn");
        }
        Instant now = clock.instant();
        String hash = tombstones.bury(burial(story), by, now);
        Long child = story.child;
        new Illustration(story).erase();
        forgetWords(story);
        leave(story, REF + hash, now);
        forgetChild(child, now);
        AuditEntry.record(by, deed, story.thing(), story.embassy, null, now);
        edition.raise();
    }

    @Override
    public Stream<String> refs() {
        return Story.getEntityManager().createQuery("select s.ref from Story s where s.sample = false and s.erasedAt is null", String.class)
                .setHint(HibernateHints.HINT_FETCH_SIZE, BLOCK).getResultStream();
    }

    @Override
    public void erase(String ref) {
        Story story = Story.referred(ref).orElseThrow();
        if (!story.isWithdrawn()) {
            story.withdraw(clock.instant());
            Story.flush();
        }
        erase(story, null);
    }

    /** It is public nowhere any more, so that its addresses are all former ones. */
    private static Burial burial(Story story) {
        List<Burial.Place> places = FormerAddress.<FormerAddress>stream("text.story", story)
                .map(former -> new Burial.Place(former.language.tag(), former.slug)).distinct().toList();
        return new Burial(story.ref, places);
    }

    /** Its file goes with the last of its stories. */
    private static void forgetChild(Long number, Instant now) {
        if (number != null && Story.count("child", number) == 0) {
            Child.<Child>findByIdOptional(number).filter(child -> !child.isErased()).ifPresent(child -> child.erase(now));
        }
    }

    /** Whatever else hangs on a text goes with it: the database sees to that. */
    private static void forgetWords(Story story) {
        Reviews.erase(story.thing());
        FormerAddress.delete("text in (from StoryText t where t.story = ?1)", story);
        Revision.delete("text in (from StoryText t where t.story = ?1)", story);
        StoryText.delete("story", story);
    }

    private static void leave(Story story, String hashed, Instant now) {
        story.texts.clear();
        story.take(Facts.NONE, Set.of());
        story.ref = hashed;
        story.child = null;
        story.publishedAt = null;
        story.erasedAt = now;
        Story.flush();
    }
}
