package org.nonnegotiable.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.OneTimeLink.Purpose;
import org.nonnegotiable.language.Origin;
import org.nonnegotiable.limit.Limit;
import org.nonnegotiable.limit.Limited;

/** A forgotten password: whether an account exists is told to nobody but its owner. */
@Path("/desk")
public class PasswordDesk {

    @CheckedTemplate(basePath = "account/desk")
    static class Templates {
        static native TemplateInstance forgotten(Visit here);

        static native TemplateInstance newPassword(Visit here, NewPerson person);
    }

    @Inject
    Visit visit;
    @Inject
    Guard guard;
    @Inject
    Passwords passwords;
    @Inject
    PasswordChange change;
    @Inject
    Letters letters;
    @Inject
    DeskTimes times;
    @Inject
    Clock clock;

    @GET
    @Path("forgotten")
    public TemplateInstance forgotten() {
        return Templates.forgotten(visit);
    }

    @POST
    @Path("forgotten")
    @BeforeSignIn
    @Transactional
    public Response ask(@RestForm String email) {
        String address = email == null ? "" : Account.tidy(email);
        Optional<Account> account = Account.byEmail(address).filter(found -> found.isOpen() && found.isAccepted());
        if (guard.begin("letter to " + address, null).isZero()) {
            account.ifPresent(this::send);
        }
        visit.say("desk_forgotten_sent");
        return Answer.goOn("/desk/sign-in");
    }

    private void send(Account account) {
        String token = OneTimeLink.make(account, Purpose.PASSWORD, clock.instant().plus(times.link()));
        letters.send(account, "desk_letter_password_subject", "desk_letter_password", Origin.of("/desk/password/" + token), times.link().toMinutes());
    }

    @GET
    @Path("password/{token}")
    @Limited(Limit.WAY_IN)
    public Response form(String token) {
        return OneTimeLink.open(Purpose.PASSWORD, token, clock.instant())
                .map(link -> Answer.page(200, Templates.newPassword(visit, NewPerson.blank(token, link.account.email, link.account.name))))
                .orElseGet(this::gone);
    }

    @POST
    @Path("password/{token}")
    @BeforeSignIn
    @Limited(Limit.WAY_IN)
    public Response choose(String token, @RestForm String password) {
        Optional<OneTimeLink> link = OneTimeLink.open(Purpose.PASSWORD, token, clock.instant());
        if (link.isEmpty()) {
            return gone();
        }
        Account account = link.get().account;
        NewPerson person = NewPerson.blank(token, account.email, account.name).checked(password, passwords, visit.language());
        if (person.problems().containsKey("password")) {
            return Answer.page(Answer.UNPROCESSABLE, Templates.newPassword(visit, person));
        }
        String hash = passwords.hash(password);
        boolean changed = QuarkusTransaction.requiringNew().call(() -> link.get().use(clock.instant()) && change.to(account.id, hash, null));
        if (!changed) {
            return gone();
        }
        guard.remember(account);
        visit.say("desk_password_changed");
        return Answer.goOn("/desk/sign-in");
    }

    private Response gone() {
        return Answer.page(Response.Status.GONE.getStatusCode(), InvitationDesk.Templates.gone(visit));
    }
}
