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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** Codes of a phone: giving one when a deed needs it, and setting them up. */
@Path("/desk/second-factor")
public class SecondFactorDesk {

    @CheckedTemplate(basePath = "account/desk")
    static class Templates {
        static native TemplateInstance setUp(Visit here, Between between, SetUp setUp);

        static native TemplateInstance recoveryCodes(Visit here, List<String> codes, Between between);
    }

    @Inject
    Visit visit;
    @Inject
    Entrance entrance;
    @Inject
    Codes codes;
    @Inject
    Secrets secrets;
    @Inject
    Letters letters;
    @Inject
    Clock clock;

    @GET
    public Response form(@RestQuery String to) {
        return entrance.askForCode(visit.demand(), 200, Between.going(to));
    }

    @POST
    public Response give(@RestForm String code, @RestForm String to) {
        Account account = visit.demand();
        Between between = Between.carrying(to, Kept.carried());
        Codes.Verdict verdict = codes.judge(account, code);
        if (!verdict.isRight()) {
            return codes.refused(verdict, between);
        }
        QuarkusTransaction.requiringNew().run(() -> given(clock.instant()));
        return entrance.onwards(between);
    }

    @GET
    @Path("set-up")
    public Response setUp(@RestQuery String to) {
        Account account = visit.demand();
        if (mustGiveFirst(account)) {
            return Answer.goOn("/desk/second-factor?to=/desk/second-factor/set-up");
        }
        return Answer.page(200, Templates.setUp(visit, Between.going(to), SetUp.begin(account, secrets.codes())));
    }

    @POST
    @Path("set-up")
    public Response finish(@RestForm String sealed, @RestForm String code, @RestForm String to) {
        Account account = visit.demand();
        Between between = Between.carrying(to, Kept.carried());
        if (mustGiveFirst(account)) {
            return Answer.goOn("/desk/second-factor?to=/desk/second-factor/set-up");
        }
        Instant now = clock.instant();
        SetUp setUp = SetUp.goOn(sealed, account, secrets.codes());
        OptionalLong step = setUp.stepOf(code, now);
        if (step.isEmpty()) {
            return Answer.page(Answer.UNPROCESSABLE, Templates.setUp(visit, between.wrong("code", visit.language().message("desk_code_wrong")), setUp));
        }
        List<String> papers = QuarkusTransaction.requiringNew().call(() -> {
            SecondFactor.setUp(account, setUp.secret(), step.getAsLong(), secrets.codes(), now);
            AuditEntry.record(account.id, Deed.SET_UP_SECOND_FACTOR, account.thing(), account.embassy, null, now);
            letters.send(account, "desk_letter_codes_subject", "desk_letter_codes");
            given(now);
            return RecoveryCode.renew(account, secrets.codes());
        });
        return Answer.page(200, Templates.recoveryCodes(visit, papers, between));
    }

    /** New codes on paper; those before count no more. */
    @POST
    @Path("recovery-codes")
    @Transactional
    public Response renew() {
        Account account = visit.demand();
        if (SecondFactor.of(account).isEmpty() || mustGiveFirst(account)) {
            return Answer.goOn("/desk/second-factor?to=/desk/me");
        }
        List<String> papers = RecoveryCode.renew(account, secrets.codes());
        AuditEntry.record(account.id, Deed.SET_UP_SECOND_FACTOR, account.thing(), account.embassy, "new recovery codes", clock.instant());
        return Answer.page(200, Templates.recoveryCodes(visit, papers, Between.going("")));
    }

    /** Whoever has codes shows one before changing them. */
    private boolean mustGiveFirst(Account account) {
        return Optional.ofNullable(visit.presence().session().secondFactorAt).isEmpty() && SecondFactor.of(account).isPresent();
    }

    private void given(Instant now) {
        visit.presence().session().secondFactorAt = now;
        DeskSession.update("secondFactorAt = ?1 where id = ?2", now, visit.presence().session().id);
    }
}
