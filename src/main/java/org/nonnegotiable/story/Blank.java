package org.nonnegotiable.story;

import java.util.List;
import java.util.Optional;
import org.nonnegotiable.review.Reviews;
import org.nonnegotiable.safeguarding.Child;

/** A story as somebody begins it by mistake: nothing was ever written, and nobody saw anything of it. Such a one may be removed by whoever writes. Never changes. */
record Blank(Story story) {

    /** What makes it more than that, as the message that says so; nothing when it may go. */
    Optional<String> obstacle() {
        if (!story.isOpen() || isOrWasPublic()) {
            return Optional.of("desk_story_remove_public");
        }
        if (isWritten()) {
            return Optional.of("desk_story_remove_words");
        }
        if (story.facts().picture() != null || !story.pictures.isEmpty()) {
            return Optional.of("desk_story_remove_picture");
        }
        if (Reviews.isAny(story.thing())) {
            return Optional.of("desk_story_remove_review");
        }
        return isFileItsOwn() ? Optional.empty() : Optional.of("desk_story_remove_child");
    }

    private boolean isOrWasPublic() {
        return story.publishedAt != null || !story.publications.isEmpty();
    }

    /** Now or in any revision. */
    private boolean isWritten() {
        return story.texts.stream().anyMatch(text -> !text.words.equals(Words.NONE))
                || Revision.<Revision>list("text.story", story).stream().anyMatch(revision -> !revision.words.equals(Words.NONE));
    }

    /** The file was begun with the story, for it alone, and nothing is known yet: it goes along, and nobody misses it. */
    private boolean isFileItsOwn() {
        if (story.child == null) {
            return true;
        }
        Child child = Child.findById(story.child);
        List<Story> all = FileErasure.left(child);
        return child.isBlank() && child.createdAt.equals(story.createdAt) && all.equals(List.of(story));
    }
}
