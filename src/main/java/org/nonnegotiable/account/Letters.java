package org.nonnegotiable.account;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.jboss.logging.Logger;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/**
 * Letters to people of the desk, in their language: by mail where a mail server is configured, else on standard output.
 * They leave when the transaction that wrote them holds, and nobody waits for them.
 */
@ApplicationScoped
public class Letters {

    /** What counts letters that did not leave. */
    public static final String FAILED = "campaign.letters.failed";

    private static final Logger LOG = Logger.getLogger(Letters.class);

    @Inject
    ReactiveMailer mailer;
    @Inject
    Console console;
    @Inject
    TransactionSynchronizationRegistry transactions;
    @Inject
    Config config;

    /** @param textName a message; it never holds words of a story */
    public void send(Account to, String subjectName, String textName, Object... arguments) {
        Language language = Languages.known(to.deskLanguage).orElseThrow();
        String text = language.message("desk_letter_greeting", to.name) + "\n\n" + language.message(textName, arguments) + "\n\n"
                + language.message("desk_letter_closing") + "\n";
        Mail letter = Mail.withText(to.email, language.message(subjectName), text);
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transactions.registerInterposedSynchronization(new AfterCommit(() -> post(letter)));
        } else {
            post(letter);
        }
    }

    private void post(Mail letter) {
        if (!hasServer()) {
            console.print("\nTo: " + letter.getTo().get(0) + "\nSubject: " + letter.getSubject() + "\n\n" + letter.getText());
        } else {
            mailer.send(letter).subscribe().with(sent -> { }, this::failed);
        }
    }

    /** A mail server's refusal may repeat the address. */
    private void failed(Throwable fault) {
        Metrics.counter(FAILED).increment();
        LOG.errorf("A letter could not be sent: %s", fault.getClass().getSimpleName());
        LOG.debugf("The mail server says: %s", fault.getMessage());
    }

    /** Whether somebody named one: Quarkus itself says localhost where nobody did, and every letter would be lost there. */
    private boolean hasServer() {
        ConfigValue host = config.getConfigValue("quarkus.mailer.host");
        return host.getValue() != null && !host.getValue().isBlank() && host.getSourceOrdinal() > 0;
    }

    private record AfterCommit(Runnable deed) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // A letter is about what holds already.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                deed.run();
            }
        }
    }
}
