package org.nonnegotiable.review;

import java.util.Optional;
import org.nonnegotiable.account.Account;

/**
 * How far a text is on its way to the public, for the page where it is written. Never changes.
 *
 * @param hash of what the text says now
 */
public record Reviews(String subject, String hash, Optional<Submission> submission, Optional<Return> openReturn, Optional<Approval> approval) {

    public static Reviews of(String subject, String hash) {
        return new Reviews(subject, hash, Submission.of(subject), Return.open(subject), Approval.of(subject, hash));
    }

    /** Waits, and is still what was handed in. */
    public boolean isWaiting() {
        return submission.filter(waiting -> waiting.isOf(hash)).isPresent();
    }

    /** Waits, but somebody has gone on writing: it must be handed in again. */
    public boolean isChangedSince() {
        return submission.isPresent() && !isWaiting();
    }

    /** Who did something, as people call them. */
    public String name(Long account) {
        return Account.<Account>findByIdOptional(account).map(one -> one.name).orElse("");
    }

    /** Whether anything was ever handed in, decided or shown of a subject and all below it. */
    public static boolean isAny(String subject) {
        String which = "subject = ?1 or subject like ?2";
        String below = subject + "/%";
        return Submission.count(which, subject, below) + Approval.count(which, subject, below) + Return.count(which, subject, below)
                + PreviewLink.count(which, subject, below) > 0;
    }

    /**
     * Everything that was said about a subject and all below it goes, and no preview opens it: {@code story/7} is {@code story/7/uk}, too.
     * The log keeps who did what.
     */
    public static void erase(String subject) {
        String below = subject + "/%";
        Submission.delete("subject = ?1 or subject like ?2", subject, below);
        Approval.<Approval>list("subject = ?1 or subject like ?2", subject, below).forEach(Approval::delete);
        Comment.delete("part in (from Return r where r.subject = ?1 or r.subject like ?2)", subject, below);
        Return.delete("subject = ?1 or subject like ?2", subject, below);
        PreviewLink.delete("subject = ?1 or subject like ?2", subject, below);
    }
}
