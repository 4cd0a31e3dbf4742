package org.nonnegotiable.story;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;

/** Finds what somebody at the desk asks for, if they may see it, and writes down that they looked. */
@RequestScoped
class Reader {

    @Inject
    Visit here;
    @Inject
    Clock clock;

    Story story(Long id) {
        Story story = find(id);
        look(story, story.thing());
        return story;
    }

    StoryText text(Long id, Language language) {
        StoryText text = find(id).in(language).orElseThrow(NotFoundException::new);
        look(text.story, text.subject());
        return text;
    }

    /** For a deed that is written down itself; samples are nobody's to work at. */
    Story find(Long id) {
        Story story = Story.<Story>findByIdOptional(id).filter(found -> !found.sample).orElseThrow(NotFoundException::new);
        here.demand(Deed.READ_STORY, story.embassy);
        if (story.erasedAt != null) {
            throw new ClientErrorException(Response.Status.GONE);
        }
        return story;
    }

    private void look(Story story, String thing) {
        AuditEntry.viewed(here.account().id, Deed.READ_STORY, thing, story.embassy, null, clock.instant());
    }
}
