package org.nonnegotiable.story;

import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.database.Turn;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.Picture;
import org.nonnegotiable.review.Approval;
import org.nonnegotiable.review.PreviewLink;
import org.nonnegotiable.review.Submission;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Finding;
import org.nonnegotiable.safeguarding.Findings;
import org.nonnegotiable.safeguarding.Gate;
import org.nonnegotiable.safeguarding.Pseudonym;
import org.nonnegotiable.safeguarding.RefusedException;
import org.nonnegotiable.safeguarding.Tombstones;

/** The one way to the public, and the ways back. Whoever goes one of them has locked the story first. */
@ApplicationScoped
public class Publisher {

    @Inject
    Edition edition;
    @Inject
    StoryLetters letters;
    @Inject
    Tombstones tombstones;

    /**
     * Nothing else is decided about a story before this transaction ends. The first thing a transaction asks for, or it would decide by the past.
     *
     * @param child its child's, null for none; the child first, as whoever changes its file: or two would wait for each other
     */
    static Story lock(Long story, Long child) {
        if (child != null) {
            Turn.take(Child.getEntityManager(), "child", child);
        }
        Turn.take(Story.getEntityManager(), "story", story);
        Child.find("id", child).withLock(LockModeType.PESSIMISTIC_WRITE).list();
        return Story.<Story>find("id", story).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    }

    /**
     * Hands a text in to those who decide, at an address, as a revision that stays as it is.
     *
     * @throws RefusedException when something stands in the way that no reason puts aside
     */
    public void submit(StoryText text, String note, Instant wanted, Instant embargo, Account by, Instant now) {
        text.address(by.id, now);
        Manuscript manuscript = Manuscript.of(text);
        refuseIf(!text.story.isOpen(), "desk_publish_gone");
        refuseIf(new Translation(text).isRenamed(), "desk_publish_renamed");
        refuseIf(text.isPublic(manuscript.hash()), "desk_submission_public");
        refuseIfBlocked(manuscript.findings(now));
        Revision.newest(text).ifPresent(Revision::close);
        Plan.embargo(text, embargo, by.id);
        Submission.submit(manuscript.work(), note, wanted, by, now);
    }

    /**
     * What somebody decided who has read a text.
     *
     * @param hash of what was read
     * @param reasons for the gate's warnings, by rule
     */
    public record Decision(String hash, Account by, Map<String, String> reasons) {
    }

    /**
     * Approves what waits. It becomes public at once, or by itself when it is wanted and no embargo holds.
     *
     * @param due null for when it was wanted
     * @throws RefusedException when it may not be approved, or is no longer what was read
     */
    public void approve(StoryText text, Decision decision, Instant due, Instant now) {
        Manuscript manuscript = Manuscript.of(text);
        String hash = manuscript.hash();
        refuseIf(!text.story.isOpen(), "desk_publish_gone");
        refuseIf(!hash.equals(decision.hash), "desk_review_changed");
        Findings findings = manuscript.findings(now);
        refuseIfBlocked(findings);
        Long by = decision.by.id;
        Approval approval = Approval.give(text.subject(), hash, decision.by, manuscript.authors(), findings.toExplain(), decision.reasons, now);
        manuscript.child().ifPresent(child -> Pseudonym.fix(child, text.language, text.words.name(), by, now));
        Optional<Instant> later = Stream.of(Optional.ofNullable(due == null ? approval.publishAt : due), Plan.of(text).map(plan -> plan.embargoUntil))
                .flatMap(Optional::stream).filter(now::isBefore).max(Comparator.naturalOrder());
        later.ifPresentOrElse(moment -> Plan.schedule(text, moment, by), () -> publish(text, by, now));
    }

    /**
     * Makes public what a text says now. Publishing the same twice changes nothing.
     *
     * @param by whose deed it is
     * @throws RefusedException when anything that must hold does not hold at this moment
     */
    public Publication publish(StoryText text, Long by, Instant now) {
        Manuscript manuscript = Manuscript.of(text);
        String hash = manuscript.hash();
        if (text.isPublic(hash)) {
            Plan.drop(text);
            return text.publication().orElseThrow();
        }
        Approval approval = demand(text, manuscript, hash, now);
        int before = text.story.publications.size();
        List<Publication> gone = text.publish(hash, now);
        Plan.drop(text);
        Takedown.drop(text);
        Submission.settle(text.subject(), hash);
        AuditEntry.record(by, Deed.PUBLISH_TEXT, text.subject(), text.story.embassy, hash, now);
        edition.raise(text.story.publications.size() > before); // not where an older text, or another because of it, is gone
        approval.tellPublished(now);
        gone.forEach(other -> tellGone(other.text, text.language, by, now));
        return text.publication().orElseThrow();
    }

    /** What went because another language says something else about who the child is now. */
    private void tellGone(StoryText text, Language because, Long by, Instant now) {
        Plan.cancel(text);
        AuditEntry.record(by, Deed.UNPUBLISH_TEXT, text.subject(), text.story.embassy, Takedown.protectedBy(because), now);
        Takedown.tell(text, Takedown.protectedBy(because), now);
        letters.outlived(text);
    }

    private static Approval demand(StoryText text, Manuscript manuscript, String hash, Instant now) {
        refuseIf(!text.story.isOpen(), "desk_publish_gone");
        Approval approval = Approval.of(text.subject(), hash).orElseThrow(() -> new RefusedException("publication", "desk_publish_unapproved"));
        refuseIf(manuscript.authors().contains(approval.approvedBy), "desk_publish_own");
        Findings findings = manuscript.findings(now);
        refuseIfBlocked(findings);
        refuseIf(!findings.unexplained(approval.reasons).isEmpty(), "desk_publish_unexplained");
        refuseIf(new Translation(text).isRenamed(), "desk_publish_renamed");
        refuseIf(Plan.of(text).filter(plan -> plan.forbids(now)).isPresent(), "desk_publish_embargo");
        return approval;
    }

    private static void refuseIfBlocked(Findings findings) {
        findings.blocking().stream().map(Finding::rule).distinct().forEach(rule -> Metrics.counter(Gate.REFUSED, "rule", rule).increment());
        refuseIf(!findings.isClear(), "desk_publish_blocked");
    }

    private static void refuseIf(boolean broken, String messageName) {
        if (broken) {
            throw new RefusedException("publication", messageName);
        }
    }

    /**
     * No longer public, and nothing will make it so by itself; it may be published again.
     *
     * @param reason why it goes by itself, see {@link Takedown}; null when somebody takes it down
     */
    public void unpublish(Publication publication, Long by, String reason, Instant now) {
        StoryText text = publication.text;
        Plan.cancel(text);
        text.story.unpublish(publication);
        AuditEntry.record(by, Deed.UNPUBLISH_TEXT, text.subject(), text.story.embassy, reason, now);
        Optional.ofNullable(reason).ifPresent(why -> Takedown.tell(text, why, now));
        edition.raise();
    }

    /** What the public reads stays as it is: what was planned does not happen. Doing it twice changes nothing the second time. */
    public void cancel(StoryText text, Long by, Instant now) {
        if (Plan.cancel(text)) {
            AuditEntry.record(by, Deed.UNPUBLISH_TEXT, text.subject(), text.story.embassy, "plan", now);
        }
    }

    /** Gone in every language for good, with everything that was still to come of it. */
    public void withdraw(Story story, Long by, Instant now) {
        if (story.isWithdrawn()) {
            return;
        }
        List<String> subjects = story.texts.stream().map(StoryText::subject).toList();
        story.withdraw(now);
        if (!story.sample) {
            tombstones.withdrawn(Withdrawals.ref(story), by, now);
        }
        Picture.hide(story.thing());
        Plan.drop(story);
        Takedown.drop(story);
        Submission.delete("subject in ?1", subjects);
        PreviewLink.update("revokedAt = ?1, revokedBy = ?2 where subject in ?3 and revokedAt is null", now, by, subjects);
        AuditEntry.record(by, Deed.WITHDRAW_STORY, story.thing(), story.embassy, null, now);
        edition.raise();
    }
}
