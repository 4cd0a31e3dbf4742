package org.nonnegotiable.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.counter.Proposal;
import org.nonnegotiable.embassy.Embassy;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.review.Return;
import org.nonnegotiable.review.Signpost;
import org.nonnegotiable.review.Submission;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Consent;
import org.nonnegotiable.story.Takedown;

/** What waits for the person who is here, in sections; empty sections are left out. Never changes. */
public record Waiting(String nameKey, List<Task> tasks) {

    private static final int MOST = 20;
    private static final int SOON_DAYS = 60;

    static List<Waiting> of(Visit here) {
        return Stream.of(takenDown(here), submissions(here), returns(here), submitted(here), consents(here), held(here), proposals(here),
                embassies(here), languages(here)).filter(Predicate.not(section -> section.tasks.isEmpty())).toList();
    }

    /** Names that have waited since nobody knows when: they may stand side by side. */
    public boolean isShort() {
        return tasks.stream().allMatch(task -> task.since() == null);
    }

    /** It happened by itself; a letter was sent then, and may not have been read. */
    private static Waiting takenDown(Visit here) {
        return section("desk_waiting_taken_down", here, Deed.READ_STORY, () -> Takedown.toldTo(here.account(), MOST).stream()
                .map(one -> new Task(one.deskPath(), one.title(here.language()), one.at, one.why(here.language()))));
    }

    private static Waiting submissions(Visit here) {
        return section("desk_waiting_submissions", here, Deed.APPROVE_TEXT, () -> Submission.queue(0, MOST).stream().map(Waiting::task));
    }

    private static Waiting returns(Visit here) {
        return section("desk_waiting_returns", here, Deed.SUBMIT_TEXT, () -> Return.openFor(here.account(), MOST).stream().map(one -> {
            Signpost to = Signpost.to(one.subject);
            return new Task(to.path(), to.words(), one.returnedAt);
        }));
    }

    /** Nothing to do but to know that it is being read. */
    private static Waiting submitted(Visit here) {
        return section("desk_waiting_submitted", here, Deed.SUBMIT_TEXT, () -> Submission.ofEmbassy(here.account().embassy, MOST).stream().map(Waiting::task));
    }

    private static Task task(Submission submission) {
        Signpost to = Signpost.to(submission.subject);
        return new Task(to.path(), to.words(), submission.submittedAt);
    }

    /** Somebody asks the guardian again, or the stories go by themselves. */
    private static Waiting consents(Visit here) {
        return section("desk_waiting_consents", here, Deed.RECORD_CONSENT, () -> Consent.ending(SOON_DAYS, LocalDate.ofInstant(here.now(), ZoneOffset.UTC), MOST).stream()
                .map(ending -> new Task(ending.child().deskPath(), ending.child().code + " · " + Cldr.date(ending.on(), here.language()), null)));
    }

    private static Waiting held(Visit here) {
        return section("desk_waiting_held", here, Deed.LIFT_HOLD, () -> Child.held(MOST).stream()
                .map(child -> new Task(child.deskPath(), child.code, child.heldSince)));
    }

    private static Waiting proposals(Visit here) {
        return section("desk_waiting_readings", here, Deed.CONFIRM_READING, () -> Proposal.waiting().stream()
                .filter(proposal -> !proposal.isBy(Proposal.signature(here.account())))
                .map(proposal -> new Task(proposal.deskPath(), proposal.title(here.language()), proposal.proposedAt)));
    }

    private static Waiting embassies(Visit here) {
        return section("desk_waiting_embassies", here, Deed.EDIT_EMBASSY, () -> Embassy.unconfirmed().stream()
                .map(embassy -> new Task(embassy.deskPath(), Cldr.country(embassy.country, here.language()), null)));
    }

    private static Waiting languages(Visit here) {
        return section("desk_waiting_languages", here, Deed.EDIT_MESSAGE, () -> Languages.all().stream()
                .filter(Predicate.not(Language::isReviewed))
                .map(one -> new Task("/desk/languages/" + one, Cldr.languageName(one.tag(), here.language()), null)));
    }

    private static Waiting section(String nameKey, Visit here, Deed deed, Supplier<Stream<Task>> tasks) {
        return new Waiting(nameKey, here.may(deed) ? tasks.get().limit(MOST).toList() : List.of());
    }
}
