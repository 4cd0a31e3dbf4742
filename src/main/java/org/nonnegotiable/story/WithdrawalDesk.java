package org.nonnegotiable.story;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.database.Again;

/** One action, and the story is gone in every language. Doing it twice changes nothing the second time. */
@Path("/desk/stories/{id}/withdrawal")
public class WithdrawalDesk {

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Publisher publisher;

    @POST
    public Response withdraw(Long id) {
        Story seen = reader.find(id);
        Account person = here.demand(Deed.WITHDRAW_STORY, seen.embassy);
        Again.inNew(() -> {
            publisher.withdraw(Publisher.lock(seen.id, seen.child), person.id, here.now());
            return null;
        });
        here.say("desk_story_withdrawn");
        return Response.seeOther(URI.create("/desk/stories/" + id)).build();
    }
}
