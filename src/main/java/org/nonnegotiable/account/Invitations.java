package org.nonnegotiable.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.exception.ConstraintViolationException;
import org.nonnegotiable.account.OneTimeLink.Purpose;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Origin;

/** How somebody is invited: an account that waits for its person, and a letter with a link. */
@RequestScoped
class Invitations {

    private static final Duration DOUBLE_CLICK = Duration.ofMinutes(1);

    @Inject
    Visit visit;
    @Inject
    Letters letters;
    @Inject
    DeskTimes times;
    @Inject
    Clock clock;

    /** Of two with the same address at once the database takes one; the form then says so. */
    boolean begin(AccountForm form, Account coordinator) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Account account = new Account();
                form.fill(account);
                account.invitedBy = coordinator.id;
                account.invitedAt = clock.instant();
                account.persist();
                AuditEntry.record(coordinator.id, Deed.INVITE, account.thing(), account.embassy, account.role.name(), clock.instant());
                send(account);
            });
            return true;
        } catch (ConstraintViolationException taken) {
            return form.isRight(null, visit.language());
        }
    }

    /** A double click, or the same form once more because the first answer did not come: it goes on as it did then. */
    boolean isSentAlready(AccountForm form, Account coordinator) {
        Instant justNow = clock.instant().minus(DOUBLE_CLICK);
        boolean sent = form.isTaken() && Account.byEmail(form.email()).filter(there -> !there.isAccepted() && coordinator.id.equals(there.invitedBy)
                && there.invitedAt.isAfter(justNow) && form.saysOf(there)).isPresent();
        if (sent) {
            say(form.name().strip(), Account.tidy(form.email()));
        }
        return sent;
    }

    /** In place of any link before. Part of the caller's transaction. */
    void send(Account account) {
        String token = OneTimeLink.make(account, Purpose.INVITATION, clock.instant().plus(times.invitation()));
        letters.send(account, "desk_letter_invitation_subject", "desk_letter_invitation", Origin.of("/desk/invitation/" + token),
                times.invitation().toDays());
        say(account.name, account.email);
    }

    private void say(String name, String email) {
        visit.say("desk_account_invited", name, email);
    }
}
