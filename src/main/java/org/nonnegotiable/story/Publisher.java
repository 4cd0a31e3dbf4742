package org.nonnegotiable.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.media.Picture;
import org.nonnegotiable.review.Approval;
import org.nonnegotiable.review.PreviewLink;
import org.nonnegotiable.review.Submission;
import org.nonnegotiable.safeguarding.Findings;
import org.nonnegotiable.safeguarding.RefusedException;

/** The one way to the public, and the ways back. The caller has locked the story before reading anything else: {@link Story#locked}. */
@ApplicationScoped
public class Publisher {

    @Inject
    Edition edition;

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
            return text.publication().orElseThrow();
        }
        Approval approval = demand(text, manuscript, hash, now);
        Publication publication = text.publish(hash, now);
        show(manuscript, now);
        Plan.drop(text);
        AuditEntry.record(by, Deed.PUBLISH_TEXT, text.subject(), text.story.embassy, hash, now);
        edition.raise();
        approval.tellPublished(now);
        return publication;
    }

    private static Approval demand(StoryText text, Manuscript manuscript, String hash, Instant now) {
        refuseIf(!text.story.isOpen(), "desk_publish_gone");
        Approval approval = Approval.of(text.subject(), hash).orElseThrow(() -> new RefusedException("publication", "desk_publish_unapproved"));
        refuseIf(manuscript.authors().contains(approval.approvedBy), "desk_publish_own");
        Findings findings = manuscript.findings(now);
        refuseIf(!findings.isClear(), "desk_publish_blocked");
        refuseIf(!findings.unexplained(approval.reasons).isEmpty(), "desk_publish_unexplained");
        refuseIf(Plan.of(text).filter(plan -> plan.forbids(now)).isPresent(), "desk_publish_embargo");
        return approval;
    }

    private static void refuseIf(boolean broken, String messageName) {
        if (broken) {
            throw new RefusedException("publication", messageName);
        }
    }

    private static void show(Manuscript manuscript, Instant now) {
        Picture.hide(manuscript.text().subject());
        manuscript.picture().ifPresent(picture -> picture.show(manuscript.text().subject(), now));
    }

    /** No longer public, and nothing will make it so by itself; it may be published again. */
    public void unpublish(StoryText text, Long by, String detail, Instant now) {
        Plan.drop(text);
        if (text.isPublished()) {
            text.unpublish();
            AuditEntry.record(by, Deed.UNPUBLISH_TEXT, text.subject(), text.story.embassy, detail, now);
            edition.raise();
        }
    }

    /** Gone in every language for good, with everything that was still to come of it. */
    public void withdraw(Story story, Long by, Instant now) {
        if (story.isWithdrawn()) {
            return;
        }
        List<String> subjects = story.texts.stream().map(StoryText::subject).toList();
        story.withdraw(now);
        Picture.hide(story.thing());
        Plan.drop(story);
        Submission.delete("subject in ?1", subjects);
        PreviewLink.update("revokedAt = ?1, revokedBy = ?2 where subject in ?3 and revokedAt is null", now, by, subjects);
        AuditEntry.record(by, Deed.WITHDRAW_STORY, story.thing(), story.embassy, null, now);
        edition.raise();
    }
}
