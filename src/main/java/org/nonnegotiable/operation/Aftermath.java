package org.nonnegotiable.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.nonnegotiable.story.Publication;
import org.nonnegotiable.story.Publisher;
import org.nonnegotiable.story.Takedown;

/** What a restore brings along beside rows: a story that was withdrawn since is public in them, and nobody can say which. */
@ApplicationScoped
class Aftermath {

    @Inject
    Publisher publisher;
    @Inject
    Clock clock;
    @Inject
    ScrubWatch scrubbing;

    /** How many texts about children were public. Each may be published again as it was approved. */
    int takeDown() {
        List<Long> texts = QuarkusTransaction.requiringNew().call(() -> Publication.<Publication>find("story.sample = false order by id").stream()
                .map(publication -> publication.id).toList());
        texts.forEach(id -> QuarkusTransaction.requiringNew().run(() ->
                publisher.unpublish(Publication.findById(id), null, Takedown.RESTORED, clock.instant())));
        return texts.size();
    }

    /** Words of erased stories went through the server's files on their way. */
    void scrub() {
        scrubbing.look();
    }
}
