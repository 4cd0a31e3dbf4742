package org.nonnegotiable.counter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.edition.Edition;

/** Where another coordinator compares a proposed reading with its source, and confirms or drops it. */
@Path("/desk/readings/proposals/{id: \\d{1,18}}")
@Produces(MediaType.TEXT_HTML)
public class ProposalDesk {

    private static final URI LIST = URI.create("/desk/readings");

    @CheckedTemplate(basePath = "counter/desk")
    static class Templates {
        /** @param refusals why it was not confirmed just now */
        static native TemplateInstance proposal(Visit here, Proposal proposal, List<String> refusals);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;
    @Inject
    Edition edition;

    @GET
    public TemplateInstance show(long id) {
        here.demand(Deed.PROPOSE_READING);
        return Templates.proposal(here, Proposal.<Proposal>findByIdOptional(id).orElseThrow(NotFoundException::new), List.of());
    }

    @POST
    @Path("confirmation")
    @Transactional
    public Response confirm(long id) {
        Account by = here.demand(Deed.CONFIRM_READING);
        Optional<Proposal> proposal = Proposal.locked(id);
        if (proposal.isEmpty()) {
            return gone();
        }
        try {
            Reading reading = proposal.get().confirm(Proposal.signature(by), clock.instant());
            AuditEntry.record(by.id, Deed.CONFIRM_READING, "reading/" + reading.position, null, null, clock.instant());
            edition.raise(reading.corrects == null);
            here.say("desk_reading_confirmed", reading.position);
            return Response.seeOther(LIST).build();
        } catch (RefusedException refused) {
            return Response.status(422).entity(Templates.proposal(here, proposal.get(), words(refused))).build();
        }
    }

    /** Drops it: it was never public, and the log keeps that it was there. */
    @POST
    @Path("removal")
    @Transactional
    public Response remove(long id) {
        Account by = here.demand(Deed.PROPOSE_READING);
        Optional<Proposal> proposal = Proposal.locked(id);
        if (proposal.isEmpty()) {
            return gone();
        }
        proposal.get().delete();
        AuditEntry.record(by.id, Deed.PROPOSE_READING, "proposal/" + id, null, "removed", clock.instant());
        here.say("desk_reading_removed");
        return Response.seeOther(LIST).build();
    }

    /** Somebody else was quicker, or the same click came twice. */
    private Response gone() {
        here.say("desk_reading_gone");
        return Response.seeOther(LIST).build();
    }

    private List<String> words(RefusedException refused) {
        return Stream.concat(refused.objections().stream().map(Objection::nameKey), refused.doubts().stream().map(Doubt::nameKey))
                .map(here.language()::message).toList();
    }
}
