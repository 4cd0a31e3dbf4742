package org.nonnegotiable.review;

import java.util.List;
import java.util.Optional;
import org.nonnegotiable.account.Account;

/** Some of what waits to be read, the oldest first. Never changes. */
public record Queue(List<Line> lines, Optional<Long> next) {

    static final int MOST = 50;

    /** A submission, what it is called and who submitted it. */
    public record Line(Submission submission, Signpost signpost, String person) {

        static Line of(Submission submission) {
            String person = Account.<Account>findByIdOptional(submission.submittedBy).map(account -> account.name).orElse("");
            return new Line(submission, Signpost.to(submission.subject), person);
        }
    }

    /** @param after the number of the last that was shown, null from the beginning */
    static Queue after(Long after) {
        List<Submission> found = Submission.queue(after == null ? 0 : after, MOST + 1);
        List<Submission> shown = found.subList(0, Math.min(MOST, found.size()));
        Optional<Long> next = found.size() > MOST ? Optional.of(shown.get(MOST - 1).id) : Optional.empty();
        return new Queue(shown.stream().map(Line::of).toList(), next);
    }
}
