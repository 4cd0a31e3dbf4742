package org.nonnegotiable.safeguarding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Letters;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Languages;

/** Ends consents whose last day has passed, and reminds before. Runs on every node; each end and each reminder is claimed by one. */
@ApplicationScoped
public class Expiry {

    private static final Logger LOG = Logger.getLogger(Expiry.class);

    @Inject
    Clock clock;
    @Inject
    Letters letters;

    @Scheduled(every = "{campaign.consents.every}", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        run(clock.instant());
    }

    /** Everything that is due at a moment, each in a transaction of its own, so that one that fails holds up no other. */
    public void run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Long> ended = QuarkusTransaction.requiringNew().call(() -> ended(today).stream().map(consent -> consent.id).toList());
        ended.forEach(id -> alone(() -> end(id, now)));
        QuarkusTransaction.requiringNew().call(() -> Reminder.due(today)).forEach(reminder -> alone(() -> remind(reminder)));
    }

    /** Those that ended and were not acted upon yet. */
    static List<Consent> ended(LocalDate today) {
        return Consent.list("expiresOn < ?1 and endedAt is null and revokedAt is null and replacedAt is null order by expiresOn, id", today);
    }

    private void end(Long id, Instant now) {
        if (Consent.update("endedAt = ?1 where id = ?2 and endedAt is null", now, id) == 1) {
            Consent consent = Consent.findById(id);
            AuditEntry.record(null, Deed.REVOKE_CONSENT, consent.child.thing(), consent.child.embassy, "expired", now);
            ConsentEnded.of(consent);
            FactsChanged.about(consent.child);
        }
    }

    private void remind(Reminder reminder) {
        if (reminder.claim()) {
            Child child = reminder.consent().child;
            Account.whoMay(Deed.READ_CONSENT_STATUS, child.embassy).forEach(account -> letters.send(account, "desk_letter_consent", "desk_letter_consent_text", child.code,
                    Cldr.date(reminder.consent().expiresOn, Languages.known(account.deskLanguage).orElseThrow())));
        }
    }

    private static void alone(Runnable deed) {
        try {
            QuarkusTransaction.requiringNew().run(deed);
        } catch (RuntimeException e) {
            LOG.errorf(e, "What is due of a consent failed and is tried again");
        }
    }
}
