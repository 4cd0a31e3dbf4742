package org.nonnegotiable.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** In by password, then by code where one is set up; and out. */
@Path("/desk")
public class SignInDesk {

    @Inject
    Visit visit;
    @Inject
    Entrance entrance;
    @Inject
    Guard guard;
    @Inject
    Passwords passwords;
    @Inject
    Codes codes;
    @Inject
    Clock clock;

    @GET
    @Path("sign-in")
    public Response form(@RestQuery String to) {
        return visit.isSignedIn() ? Answer.goOnTo(to) : Answer.page(200, Entrance.Templates.signIn(visit, Between.going(to)));
    }

    @POST
    @Path("sign-in")
    @BeforeSignIn
    public Response signIn(@RestForm String email, @RestForm String password, @RestForm String to) {
        Between between = Between.carrying(to, Kept.carried()).typed(email);
        String guessed = "password of " + Account.tidy(between.email());
        Account account = Account.byEmail(between.email()).filter(Account::isOpen).orElse(null);
        Duration wait = guard.begin(guessed, account);
        if (!wait.isZero()) {
            return Answer.later(wait, Entrance.Templates.signIn(visit, between.mustWait("password", wait, visit)));
        }
        if (!passwords.fits(password == null ? "" : password, account == null ? null : account.passwordHash)) {
            entrance.failed(account, "password");
            String problem = visit.language().message("desk_sign_in_wrong");
            return Answer.page(Answer.UNPROCESSABLE, Entrance.Templates.signIn(visit, between.wrong("password", problem)));
        }
        QuarkusTransaction.requiringNew().run(() -> guard.forgive(guessed, account));
        return SecondFactor.of(account).isPresent() ? askForCode(account, between) : entrance.admit(account, null, between);
    }

    private Response askForCode(Account account, Between between) {
        entrance.awaitCode(account);
        return between.kept().isThere() ? Answer.page(200, Entrance.Templates.code(visit, between))
                : Answer.goOn("/desk/sign-in/code" + (between.to().isEmpty() ? "" : "?to=" + between.to()));
    }

    /** Signed in meanwhile, in another tab: on with what was kept on this page. */
    @POST
    @Path("sign-in/kept")
    @BeforeSignIn
    public Response goOn(@RestForm String to) {
        Between between = Between.carrying(to, Kept.carried());
        return visit.isSignedIn() ? entrance.onwards(between) : Answer.page(401, Entrance.Templates.signIn(visit, between));
    }

    @GET
    @Path("sign-in/code")
    public Response code(@RestQuery String to) {
        return visit.presence().awaitsCode() ? Answer.page(200, Entrance.Templates.code(visit, Between.going(to))) : Answer.goOn("/desk/sign-in");
    }

    @POST
    @Path("sign-in/code")
    @BeforeSignIn
    public Response signInWithCode(@RestForm String code, @RestForm String to) {
        Between between = Between.carrying(to, Kept.carried());
        if (!visit.presence().awaitsCode()) {
            return Answer.page(401, Entrance.Templates.signIn(visit, between));
        }
        Account account = visit.presence().session().account;
        Codes.Verdict verdict = codes.judge(account, code);
        return verdict.isRight() ? entrance.admit(account, clock.instant(), between) : codes.refused(verdict, between);
    }

    @POST
    @Path("sign-out")
    @Transactional
    public Response signOut() {
        Account account = visit.demand();
        DeskSession.update("endedAt = ?1 where id = ?2", clock.instant(), visit.presence().session().id);
        AuditEntry.record(account.id, Deed.SIGN_OUT, account.thing(), account.embassy, null, clock.instant());
        visit.leave();
        visit.say("desk_signed_out");
        return Answer.gone();
    }
}
