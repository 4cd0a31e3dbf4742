package org.nonnegotiable.safeguarding;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was fired about children while the tests ran; stands where stories are taken down. */
@Singleton
class Heard {

    final List<ConsentEnded> ended = new CopyOnWriteArrayList<>();
    final List<FactsChanged> changed = new CopyOnWriteArrayList<>();

    void ended(@Observes ConsentEnded event) {
        ended.add(event);
    }

    void changed(@Observes FactsChanged event) {
        changed.add(event);
    }
}
