package org.nonnegotiable.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.nonnegotiable.safeguarding.Erasable;

/** Withdraws again what was withdrawn and came back with an older copy of the database. Of a withdrawal stays a tombstone of its own. */
@ApplicationScoped
class Withdrawals implements Erasable {

    private static final String KIND = "withdrawn ";
    private static final int BLOCK = 1000; // of rows that are in memory at once

    @Inject
    Publisher publisher;
    @Inject
    Clock clock;

    static String ref(Story story) {
        return KIND + story.ref;
    }

    @Override
    public Stream<String> refs() {
        return Story.getEntityManager().createQuery("select s.ref from Story s where s.sample = false and s.withdrawnAt is null and s.erasedAt is null",
                String.class).setHint(HibernateHints.HINT_FETCH_SIZE, BLOCK).getResultStream().map(ref -> KIND + ref);
    }

    @Override
    public void erase(String ref) {
        Story.referred(ref.substring(KIND.length())).ifPresent(story -> publisher.withdraw(story, null, clock.instant()));
    }
}
