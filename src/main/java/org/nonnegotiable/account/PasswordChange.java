package org.nonnegotiable.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** A new password ends every other session, for it may have been chosen because somebody else knew the old one. */
@ApplicationScoped
class PasswordChange {

    @Inject
    Letters letters;
    @Inject
    Clock clock;

    /** Part of the caller's transaction. @param session the one that goes on, or null */
    boolean to(Long id, String hash, Long session) {
        Instant now = clock.instant();
        Account account = Account.findById(id);
        account.passwordHash = hash;
        DeskSession.endAll(account, session, now);
        AuditEntry.record(account.id, Deed.CHANGE_PASSWORD, account.thing(), account.embassy, session == null ? "by link" : null, now);
        letters.send(account, "desk_letter_changed_subject", "desk_letter_changed");
        return true;
    }
}
