package org.nonnegotiable.story;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.edition.Edition;

/** One action, and the story is gone in every language. Doing it twice changes nothing the second time. */
@Path("/desk/stories/{id}/withdrawal")
public class WithdrawalDesk {

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Clock clock;
    @Inject
    Edition edition;

    @POST
    @Transactional
    public Response withdraw(Long id) {
        Story story = reader.find(id);
        Account person = here.demand(Deed.WITHDRAW_STORY, story.embassy);
        if (!story.isWithdrawn()) {
            story.withdraw(clock.instant());
            AuditEntry.record(person.id, Deed.WITHDRAW_STORY, story.thing(), story.embassy, null, clock.instant());
            edition.raise();
        }
        here.say("desk_story_withdrawn");
        return Response.seeOther(URI.create("/desk/stories/" + id)).build();
    }
}
