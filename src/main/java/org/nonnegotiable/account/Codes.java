package org.nonnegotiable.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** Judges what somebody types as their second factor: a code of the phone, or one of those on paper. */
@RequestScoped
class Codes {

    /** @param delay how long until another is looked at */
    record Verdict(boolean isRight, Duration delay) {
    }

    private static final int LONGEST = 40;

    @Inject
    Visit visit;
    @Inject
    Entrance entrance;
    @Inject
    Guard guard;
    @Inject
    Secrets secrets;
    @Inject
    Letters letters;
    @Inject
    Clock clock;

    Verdict judge(Account account, String typed) {
        Duration wait = guard.begin(guessed(account), account);
        if (!wait.isZero()) {
            return new Verdict(false, wait);
        }
        String code = typed == null || typed.length() > LONGEST ? "" : typed;
        boolean right = QuarkusTransaction.requiringNew().call(() -> takes(account, code));
        if (!right) {
            entrance.failed(account, "code");
        }
        return new Verdict(right, Duration.ZERO);
    }

    private boolean takes(Account account, String code) {
        Instant now = clock.instant();
        boolean right = SecondFactor.of(account).map(factor -> factor.takes(code, secrets.codes(), now)).orElse(false);
        if (!right && RecoveryCode.take(account, code, secrets.codes(), now)) {
            AuditEntry.record(account.id, Deed.USE_RECOVERY_CODE, account.thing(), account.embassy, null, now);
            letters.send(account, "desk_letter_recovery_subject", "desk_letter_recovery", RecoveryCode.left(account));
            right = true;
        }
        if (right) {
            guard.forgive(guessed(account), account);
        }
        return right;
    }

    Response refused(Verdict verdict, Between between) {
        return verdict.delay.isZero()
                ? Answer.page(Answer.UNPROCESSABLE, Entrance.Templates.code(visit, between.wrong("code", visit.language().message("desk_code_wrong"))))
                : Answer.later(verdict.delay, Entrance.Templates.code(visit, between.mustWait("code", verdict.delay, visit)));
    }

    private static String guessed(Account account) {
        return "code of " + account.id;
    }
}
