package org.nonnegotiable.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.safeguarding.Burial;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Erasable;
import org.nonnegotiable.safeguarding.Tombstones;

/** Takes a child's file out of the database of which no story is left, or never was one. Of it stay its code, who did what and when, and a tombstone. */
@ApplicationScoped
class FileErasure implements Erasable {

    private static final String KIND = "child ";
    private static final int BLOCK = 1000; // of rows that are in memory at once

    @Inject
    Tombstones tombstones;
    @Inject
    Clock clock;

    static List<Story> left(Child child) {
        return Story.list("child = ?1 order by id", child.id);
    }

    /** Part of the caller's transaction, in which no story of the child is left. */
    void erase(Child child, Long by) {
        if (!child.isErased()) {
            tombstones.bury(new Burial(KIND + child.code, List.of()), by, clock.instant());
            child.erase(clock.instant());
            AuditEntry.record(by, Deed.ERASE_STORY, child.thing(), child.embassy, null, clock.instant());
        }
    }

    @Override
    public Stream<String> refs() {
        return Child.getEntityManager().createQuery("select c.code from Child c where c.erasedAt is null", String.class)
                .setHint(HibernateHints.HINT_FETCH_SIZE, BLOCK).getResultStream().map(code -> KIND + code);
    }

    /** A story that an older copy brought back has a tombstone of its own, or is no longer public without the file. */
    @Override
    public void erase(String ref) {
        Child.coded(ref.substring(KIND.length())).ifPresent(child -> erase(child, null));
    }
}
