package org.nonnegotiable.story;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nonnegotiable.review.Approval;
import org.nonnegotiable.review.Return;
import org.nonnegotiable.review.Submission;

/** Where texts are with those who read them, by their subjects: asked once for many. Never changes. */
record Progress(Set<String> waiting, Set<String> returned, Set<String> approved) {

    static Progress of(Collection<StoryText> texts) {
        List<String> subjects = texts.stream().map(StoryText::subject).toList();
        if (subjects.isEmpty()) {
            return new Progress(Set.of(), Set.of(), Set.of());
        }
        return new Progress(
                Submission.<Submission>list("subject in ?1", subjects).stream().map(one -> one.subject).collect(Collectors.toSet()),
                Return.<Return>list("subject in ?1 and answeredAt is null", subjects).stream().map(one -> one.subject).collect(Collectors.toSet()),
                Approval.<Approval>list("subject in ?1", subjects).stream().map(one -> one.subject).collect(Collectors.toSet()));
    }

    State state(StoryText text) {
        if (waiting.contains(text.subject())) {
            return State.WAITING;
        }
        if (returned.contains(text.subject())) {
            return State.RETURNED;
        }
        if (approved.contains(text.subject()) && isApprovedNow(text)) {
            return State.APPROVED;
        }
        return new Translation(text).isOutdated() ? State.OUTDATED : text.isPublished() ? State.LIVE : State.DRAFT;
    }

    /** And not public yet. */
    private static boolean isApprovedNow(StoryText text) {
        String hash = Manuscript.of(text).hash();
        return text.story.isOpen() && !text.isPublic(hash) && Approval.of(text.subject(), hash).isPresent();
    }
}
