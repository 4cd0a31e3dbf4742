package org.nonnegotiable.story;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.DeniedException;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** Begins a story in another language; who comes second is led to what the first began. */
@Path("/desk/stories/{id}/texts")
public class BeginningDesk {

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Clock clock;

    @POST
    @Transactional
    public Response begin(Long id, @RestForm String language) {
        Story story = reader.find(id);
        Account person = here.demand(Deed.TRANSLATE_STORY, story.embassy);
        Language one = Languages.known(language).orElseThrow(BadRequestException::new);
        if (!person.writes(one) || !story.isOpen()) {
            throw new DeniedException(Deed.TRANSLATE_STORY);
        }
        StoryText text = story.begin(one, person.id, clock.instant());
        if (!story.isOpen()) {
            throw new DeniedException(Deed.TRANSLATE_STORY); // it went meanwhile
        }
        AuditEntry.record(person.id, Deed.TRANSLATE_STORY, text.subject(), story.embassy, "begun", clock.instant());
        return Response.seeOther(URI.create("/desk/stories/" + id + "/" + one)).build();
    }
}
