package org.nonnegotiable.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** Where a person is signed in, and signing out there. */
@Path("/desk/me/sessions")
public class SessionDesk {

    /** One session, as the page shows it. */
    record Shown(Long id, String device, Instant begunAt, Instant seenAt, boolean present) {
    }

    @CheckedTemplate(basePath = "account/desk")
    static class Templates {
        static native TemplateInstance sessions(Visit here, List<Shown> sessions);
    }

    @Inject
    Visit visit;
    @Inject
    DeskTimes times;
    @Inject
    Clock clock;

    @GET
    public TemplateInstance list() {
        Account account = visit.demand();
        Long present = visit.presence().session().id;
        return Templates.sessions(visit, DeskSession.open(account, times, clock.instant()).stream().map(session ->
                new Shown(session.id, Device.named(session.device).orElse(session.device), session.begunAt, session.seenAt, session.id.equals(present))).toList());
    }

    /** Of another's session there is nothing to find. */
    @POST
    @Path("{id}/ending")
    @Transactional
    public Response end(Long id) {
        Account account = visit.demand();
        DeskSession.update("endedAt = ?1 where id = ?2 and account = ?3 and endedAt is null", clock.instant(), id, account);
        record(account, "one session");
        visit.say("desk_session_ended");
        return Answer.goOn("/desk/me/sessions");
    }

    @POST
    @Path("ending")
    @Transactional
    public Response endAll() {
        Account account = visit.demand();
        DeskSession.endAll(account, null, clock.instant());
        record(account, "everywhere");
        visit.leave();
        visit.say("desk_signed_out_everywhere");
        return Answer.gone();
    }

    private void record(Account account, String detail) {
        AuditEntry.record(account.id, Deed.SIGN_OUT, account.thing(), account.embassy, detail, clock.instant());
    }
}
