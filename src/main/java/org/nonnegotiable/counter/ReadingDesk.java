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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** Where one coordinator proposes a reading; what happens to it then is told by {@link ProposalDesk}. */
@Path("/desk/readings")
@Produces(MediaType.TEXT_HTML)
public class ReadingDesk {

    @CheckedTemplate(basePath = "counter/desk")
    static class Templates {
        static native TemplateInstance readings(Visit here, ReadingList list);

        static native TemplateInstance reading(Visit here, ReadingPart part);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;

    @GET
    public TemplateInstance list(@RestQuery Long before) {
        here.demand(Deed.PROPOSE_READING);
        return Templates.readings(here, ReadingList.of(here.language(), LocalDate.now(clock), before == null ? Long.MAX_VALUE : before));
    }

    @GET
    @Path("new")
    public TemplateInstance begin(@RestQuery String figure) {
        here.demand(Deed.PROPOSE_READING);
        return Templates.reading(here, new ReadingPart(ReadingForm.newest(figure), Map.of(), Set.of()));
    }

    /** @param kind revision, correction or withdrawal */
    @GET
    @Path("{position: \\d{1,9}}/{kind: revision|correction|withdrawal}")
    public TemplateInstance amend(long position, String kind) {
        here.demand(Deed.PROPOSE_READING);
        Reading entry = Reading.<Reading>findByIdOptional(position).orElseThrow(NotFoundException::new);
        return Templates.reading(here, new ReadingPart(ReadingForm.amending(entry, Kind.of(kind)), Map.of(), Set.of()));
    }

    @POST
    @Transactional
    public Response propose() {
        Account by = here.demand(Deed.PROPOSE_READING);
        ReadingForm form = ReadingForm.sent(Sent.now());
        Map<String, String> problems = new LinkedHashMap<>();
        try {
            Proposal proposal = form.read(problems, here.language());
            return problems.isEmpty() ? keep(proposal, by) : again(form, problems, Set.of());
        } catch (RefusedException refused) {
            refused.objections().forEach(objection -> problems.put(objection.part(), here.language().message(objection.nameKey())));
            return again(form, problems, refused.doubts());
        }
    }

    /** A double click proposes once. */
    private Response keep(Proposal proposal, Account by) {
        Proposal same = proposal.waitingSame(Proposal.signature(by)).orElse(null);
        if (same == null) {
            proposal.propose(Proposal.signature(by), clock.instant());
            AuditEntry.record(by.id, Deed.PROPOSE_READING, "proposal/" + proposal.id, null, null, clock.instant());
            here.say("desk_reading_waits");
        }
        return Response.seeOther(URI.create("/desk/readings")).build();
    }

    private Response again(ReadingForm form, Map<String, String> problems, Set<Doubt> doubts) {
        return Response.status(422).entity(Templates.reading(here, new ReadingPart(form, problems, doubts))).build();
    }
}
