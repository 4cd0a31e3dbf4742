package org.nonnegotiable.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.OneTimeLink.Purpose;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Typed;
import org.nonnegotiable.limit.Limit;
import org.nonnegotiable.limit.Limited;

/** How an account begins: by an invitation, the very first by an address on standard output. */
@Path("/desk")
public class InvitationDesk {

    @CheckedTemplate(basePath = "account/desk")
    static class Templates {
        static native TemplateInstance invitation(Visit here, NewPerson person);

        static native TemplateInstance first(Visit here, NewPerson person);

        static native TemplateInstance gone(Visit here);
    }

    @Inject
    Visit visit;
    @Inject
    Entrance entrance;
    @Inject
    Passwords passwords;
    @Inject
    Clock clock;

    @GET
    @Path("invitation/{token}")
    @Limited(Limit.WAY_IN)
    public Response invitation(String token) {
        return OneTimeLink.open(Purpose.INVITATION, token, clock.instant())
                .map(link -> Answer.page(200, Templates.invitation(visit, NewPerson.blank(token, link.account.email, link.account.name))))
                .orElseGet(this::gone);
    }

    @POST
    @Path("invitation/{token}")
    @BeforeSignIn
    @Limited(Limit.WAY_IN)
    public Response accept(String token, @RestForm String name, @RestForm String password) {
        Optional<OneTimeLink> link = OneTimeLink.open(Purpose.INVITATION, token, clock.instant());
        if (link.isEmpty()) {
            return gone();
        }
        NewPerson person = NewPerson.blank(token, link.get().account.email, typed(name)).checked(password, passwords, visit.language());
        if (!person.problems().isEmpty()) {
            return Answer.page(Answer.UNPROCESSABLE, Templates.invitation(visit, person));
        }
        String hash = passwords.hash(password);
        Instant now = clock.instant();
        return welcome(QuarkusTransaction.requiringNew().call(() -> link.get().use(now)
                ? Account.<Account>findByIdOptional(link.get().account.id).map(account -> begun(account, person, hash, now)) : Optional.empty()));
    }

    @GET
    @Path("first/{token}")
    @Limited(Limit.WAY_IN)
    public Response first(String token) {
        return OneTimeLink.open(Purpose.FIRST, token, clock.instant()).map(link -> Answer.page(200,
                Templates.first(visit, NewPerson.blank(token, "", "")))).orElseGet(this::gone);
    }

    @POST
    @Path("first/{token}")
    @BeforeSignIn
    @Limited(Limit.WAY_IN)
    public Response beFirst(String token, @RestForm String email, @RestForm String name, @RestForm String password) {
        Optional<OneTimeLink> link = OneTimeLink.open(Purpose.FIRST, token, clock.instant());
        if (link.isEmpty()) {
            return gone();
        }
        NewPerson person = NewPerson.blank(token, typed(email), typed(name)).checked(password, passwords, visit.language());
        if (!person.problems().isEmpty()) {
            return Answer.page(Answer.UNPROCESSABLE, Templates.first(visit, person));
        }
        String hash = passwords.hash(password);
        Instant now = clock.instant();
        return welcome(QuarkusTransaction.requiringNew().call(() -> link.get().use(now) && Account.count() == 0
                ? Optional.of(begun(Account.invited(person.email(), Role.COORDINATOR, visit.language(), now), person, hash, now))
                : Optional.empty()));
    }

    private Account begun(Account account, NewPerson person, String hash, Instant now) {
        account.name = Typed.line(person.name());
        account.passwordHash = hash;
        account.acceptedAt = now;
        account.persist();
        AuditEntry.record(account.id, Deed.ACCEPT_INVITATION, account.thing(), account.embassy, null, now);
        return account;
    }

    private Response welcome(Optional<Account> account) {
        if (account.isEmpty()) {
            return gone();
        }
        visit.say("desk_welcome", account.get().name);
        return entrance.admit(account.get(), null, Between.going(""));
    }

    private Response gone() {
        return Answer.page(Response.Status.GONE.getStatusCode(), Templates.gone(visit));
    }

    private static String typed(String text) {
        return text == null ? "" : text;
    }
}
