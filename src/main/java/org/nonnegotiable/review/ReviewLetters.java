package org.nonnegotiable.review;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Letters;
import org.nonnegotiable.account.Role;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Origin;

/** Tells those who wait that it is their turn. A letter names the embassy and the language and holds no word of a text, a note or a comment. */
@Unremovable
@ApplicationScoped
class ReviewLetters {

    @Inject
    Letters letters;

    static ReviewLetters bean() {
        return Arc.container().instance(ReviewLetters.class).get();
    }

    /** To all who may approve it. */
    void submitted(Submission made, Instant now) {
        Work work = new Work(made.subject, made.embassy, made.language, made.hash);
        readers().forEach(reader -> send(reader, Occasion.SUBMITTED, work, now));
    }

    void returned(Return made, Instant now) {
        tell(made.returnedTo, Occasion.RETURNED, new Work(made.subject, made.embassy, made.language, made.hash), now);
    }

    void approved(Approval approval, Instant now) {
        tell(approval.submittedBy, Occasion.APPROVED, work(approval), now);
    }

    void published(Approval approval, Instant now) {
        tell(approval.submittedBy, Occasion.PUBLISHED, work(approval), now);
    }

    private static Work work(Approval approval) {
        return new Work(approval.subject, approval.embassy, approval.language, approval.hash);
    }

    private static List<Account> readers() {
        return Account.list("role = ?1 and closedAt is null and acceptedAt is not null order by id", Role.SAFEGUARDER);
    }

    private void tell(Long person, Occasion occasion, Work work, Instant now) {
        Account.<Account>findByIdOptional(person).filter(Account::isOpen).ifPresent(to -> send(to, occasion, work, now));
    }

    private void send(Account to, Occasion occasion, Work work, Instant now) {
        if (LettersDeclined.by(to)) {
            return;
        }
        Language language = Languages.known(to.deskLanguage).orElseThrow();
        String embassy = work.embassy() == null ? language.message("desk_review_nobodys") : Cldr.country(work.embassy(), language);
        String link = Origin.of(LetterLink.make(to, Signpost.to(work.subject()).path(), now));
        letters.send(to, occasion.subjectKey(), occasion.textKey(), embassy, Cldr.languageName(work.language().tag(), language), link,
                Origin.of("/desk/letters"));
    }
}
