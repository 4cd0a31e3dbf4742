package org.nonnegotiable.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Letters;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Origin;

/** Letters to those who wait: each says that something waits and where, and holds no word of it. Call it within the deed's transaction. */
@ApplicationScoped
public class Notices {

    @Inject
    Letters letters;

    /** To everyone who may approve it. @param path the desk page to read it on */
    public void submitted(Submission submission, String path, Instant now) {
        Account.whoMay(Deed.APPROVE_TEXT, submission.embassy).stream().filter(account -> !Objects.equals(account.id, submission.submittedBy))
                .forEach(account -> send(account, "desk_letter_submitted", "desk_letter_submitted_text", submission.language, path, now));
    }

    public void returned(Return back, Language language, String path, Instant now) {
        to(back.returnedTo, "desk_letter_returned", "desk_letter_returned_text", language, path, now);
    }

    public void approved(Submission submission, String path, Instant now) {
        to(submission.submittedBy, "desk_letter_approved", "desk_letter_approved_text", submission.language, path, now);
    }

    private void to(Long account, String subject, String text, Language language, String path, Instant now) {
        Account.<Account>findByIdOptional(account).filter(Account::isOpen).ifPresent(person -> send(person, subject, text, language, path, now));
    }

    private void send(Account to, String subject, String text, Language language, String path, Instant now) {
        String address = Origin.of("/desk/letters/" + LetterLink.to(to.id, path, now));
        letters.send(to, subject, text, Cldr.languageName(language.tag(), Languages.known(to.deskLanguage).orElseThrow()), address);
    }
}
