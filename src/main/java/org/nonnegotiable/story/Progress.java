package org.nonnegotiable.story;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.review.Approval;
import org.nonnegotiable.review.Return;
import org.nonnegotiable.review.Submission;

/** Where texts are with those who read them, by their subjects: asked once for many. Never changes. */
record Progress(Set<String> waiting, Set<String> returned, Set<String> approved) {

    private static final Pattern SUBJECT = Pattern.compile("story/(\\d{1,18})/.+");

    static Progress of(Collection<StoryText> texts) {
        List<String> subjects = texts.stream().map(StoryText::subject).toList();
        if (subjects.isEmpty()) {
            return new Progress(Set.of(), Set.of(), Set.of());
        }
        revisions(texts);
        return new Progress(
                Submission.<Submission>list("subject in ?1", subjects).stream().map(one -> one.subject).collect(Collectors.toSet()),
                Return.<Return>list("subject in ?1 and answeredAt is null", subjects).stream().map(one -> one.subject).collect(Collectors.toSet()),
                Approval.<Approval>list("subject in ?1 and voidedAt is null", subjects).stream()
                        .map(one -> one.subject).collect(Collectors.toSet()));
    }

    /** What texts were made from and what they should follow: read at once, so that whoever asks for one has it. */
    private static void revisions(Collection<StoryText> texts) {
        Stream<Long> bases = texts.stream().map(text -> text.base);
        Stream<Long> sources = texts.stream().flatMap(text -> Stream.ofNullable(text.story.published().get(text.story.source))).map(one -> one.revision);
        List<Long> all = Stream.concat(bases, sources).filter(Objects::nonNull).distinct().toList();
        if (!all.isEmpty()) {
            Revision.list("id in ?1", all);
        }
    }

    /** The stories of which something waits in a language, the last come first. */
    static List<Long> stories(State state, Language language, int most) {
        return Story.find(state.condition(), Map.of("language", language)).project(String.class).page(0, most).stream()
                .map(SUBJECT::matcher).filter(Matcher::matches).map(subject -> Long.valueOf(subject.group(1))).toList();
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
