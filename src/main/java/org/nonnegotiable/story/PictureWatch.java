package org.nonnegotiable.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.nonnegotiable.media.Picture;
import org.nonnegotiable.media.PictureDescribed;
import org.nonnegotiable.media.PictureRemoved;
import org.nonnegotiable.safeguarding.Burial;
import org.nonnegotiable.safeguarding.Erasable;
import org.nonnegotiable.safeguarding.Tombstones;

/** Follows what happens to pictures: one that is described otherwise was approved by nobody, and one that was removed stays away. */
@ApplicationScoped
class PictureWatch implements Erasable {

    private static final int BLOCK = 1000; // of rows that are in memory at once

    @Inject
    Tombstones tombstones;
    @Inject
    EntityManager database;
    @Inject
    Clock clock;

    void described(@Observes PictureDescribed picture) {
        Instant now = clock.instant();
        Story.<Story>list("facts.picture", picture.picture()).forEach(story -> story.voidApprovals(now));
    }

    /** It may be a child's: as with a story, the server's own files are scrubbed, and no older copy of the database brings it back. */
    void removed(@Observes PictureRemoved removal) {
        Picture picture = removal.picture();
        tombstones.bury(new Burial(ref(picture.id, picture.hash), List.of()), removal.by(), clock.instant());
    }

    @Override
    public Stream<String> refs() {
        return database.createQuery("select p.id, p.hash from Picture p", Object[].class).setHint(HibernateHints.HINT_FETCH_SIZE, BLOCK)
                .getResultStream().map(row -> ref((Long) row[0], (String) row[1]));
    }

    /** In an older copy a story may still show it. */
    @Override
    public void erase(String ref) {
        Long id = Long.valueOf(ref.split(" ")[1]);
        Story.<Story>list("facts.picture", id).forEach(story -> story.take(story.facts().showing(null), Set.copyOf(story.themes)));
        Publication.<Publication>list("facts.picture", id).forEach(text -> text.facts = text.facts.showing(null));
        Story.flush();
        Picture.<Picture>findByIdOptional(id).ifPresent(Picture::erase);
    }

    /** The same file that somebody sends again is another picture. */
    private static String ref(Long id, String hash) {
        return "picture " + id + " " + hash;
    }
}
