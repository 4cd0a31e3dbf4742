package org.nonnegotiable.story;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.database.Again;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.safeguarding.RefusedException;

/** Does one deed to a text: in a transaction that begins by locking the story, so that what is decided by is what holds. */
@RequestScoped
class Stage {

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Clock clock;

    /** Whoever is here may do this to this text. */
    StoryText text(Long id, Language language, Deed deed) {
        Story story = reader.find(id);
        here.demand(deed, story.embassy);
        return story.in(language).orElseThrow(NotFoundException::new);
    }

    /** Field and message of what refused it; empty when it was done. */
    Map<String, String> act(StoryText seen, Consumer<StoryText> deed) {
        Long story = seen.story.id;
        Long child = seen.story.child;
        try {
            Again.inNew(() -> {
                deed.accept(Publisher.lock(story, child).in(seen.language).orElseThrow(NotFoundException::new));
                return null;
            });
            return Map.of();
        } catch (RefusedException refused) {
            return Map.of(refused.field(), refused.told(here.language()));
        }
    }

    /** The text as it is after the deed, or after what refused it. */
    StoryText again(Long id, Language language) {
        Story.getEntityManager().clear();
        return reader.find(id).in(language).orElseThrow(NotFoundException::new);
    }

    Instant now() {
        return clock.instant();
    }
}
