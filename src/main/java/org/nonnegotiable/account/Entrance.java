package org.nonnegotiable.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** Lets people in, and on to where they were going: what they had typed there goes with them. */
@RequestScoped
class Entrance {

    @CheckedTemplate(basePath = "account/desk")
    static class Templates {
        static native TemplateInstance signIn(Visit here, Between between);

        static native TemplateInstance code(Visit here, Between between);

        static native TemplateInstance goOn(Visit here, Kept kept);

        static native TemplateInstance again(Visit here, Kept kept);
    }

    /** Sessions and links long over say nothing that the log does not. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    Visit visit;
    @Inject
    Guard guard;
    @Inject
    Secrets secrets;
    @Inject
    Clock clock;

    /** A session at last: by a password alone, or with the code too. */
    Response admit(Account account, Instant secondFactorAt, Between between) {
        return admit(account, secondFactorAt, between, secondFactorAt == null ? "password" : "password and code");
    }

    /** @param how for the log */
    Response admit(Account account, Instant secondFactorAt, Between between, String how) {
        QuarkusTransaction.requiringNew().run(() -> {
            visit.session().ifPresent(before -> DeskSession.update("endedAt = ?1 where id = ?2", clock.instant(), before.id));
            visit.admit(account, false, secondFactorAt);
            DeskSession.tidy(clock.instant().minus(KEPT));
            Guessing.tidy(clock.instant());
            OneTimeLink.tidy(clock.instant().minus(KEPT));
            AuditEntry.record(account.id, Deed.SIGN_IN, account.thing(), account.embassy, how, clock.instant());
        });
        guard.remember(account);
        if (account.role.needsSecondFactor() && secondFactorAt == null && !between.kept().isThere()) {
            return Answer.goOn("/desk/second-factor/set-up");
        }
        return onwards(between);
    }

    /** The password was right, or the ministry vouches for the person; the code is still to come. */
    void awaitCode(Account account) {
        QuarkusTransaction.requiringNew().run(() -> visit.admit(account, true, null));
    }

    /** Where the person was going, with what they had sent there. */
    Response onwards(Between between) {
        return between.kept().isThere() ? Answer.page(200, Templates.goOn(visit, between.kept())) : Answer.goOnTo(between.to());
    }

    /** The page for a code; who has none yet sets them up, and what they had sent waits. */
    Response askForCode(Account account, int status, Between between) {
        return SecondFactor.of(account).isPresent() ? Answer.page(status, Templates.code(visit, between))
                : Answer.page(status, SecondFactorDesk.Templates.setUp(visit, between, SetUp.begin(account, secrets.codes())));
    }

    void failed(Account account, String what) {
        QuarkusTransaction.requiringNew().run(() -> AuditEntry.record(null, Deed.FAIL_SIGN_IN, account == null ? null : account.thing(),
                account == null ? null : account.embassy, what, clock.instant()));
    }

    /** What happens to a request that is not let through; in a class of its own no mapper would be request-scoped. */
    static class Mappers {

        @Inject
        Visit visit;
        @Inject
        Entrance entrance;

        @ServerExceptionMapper
        Response signIn(SignInNeededException refusal, ContainerRequestContext request) {
            return reads(request) ? Answer.goOn("/desk/sign-in" + to(request))
                    : Answer.page(401, Templates.signIn(visit, Between.carrying("", Kept.of(request))));
        }

        @ServerExceptionMapper
        Response secondFactor(SecondFactorNeededException refusal, ContainerRequestContext request) {
            return reads(request) ? Answer.goOn("/desk/second-factor" + to(request))
                    : entrance.askForCode(visit.account(), 403, Between.carrying("", Kept.of(request)));
        }

        @ServerExceptionMapper
        Response again(ForgedFormException refusal, ContainerRequestContext request) {
            return Answer.page(403, Templates.again(visit, Kept.of(request)));
        }

        private static boolean reads(ContainerRequestContext request) {
            return !request.getMethod().equals("POST");
        }

        private static String to(ContainerRequestContext request) {
            String action = Kept.of(request).action();
            return action.isEmpty() || action.equals("/desk") ? "" : "?to=" + URLEncoder.encode(action, StandardCharsets.UTF_8);
        }
    }
}
