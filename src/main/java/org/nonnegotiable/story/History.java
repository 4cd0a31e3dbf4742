package org.nonnegotiable.story;

import java.util.Arrays;
import java.util.List;
import org.nonnegotiable.account.Account;

/** The revisions of a text, the newest first. */
public record History(StoryText text, Account person) {

    private static final int LENGTH = 100;

    /** What a revision did to a field. */
    public record Change(Field field, List<WordDiff.Piece> pieces) {
    }

    public String path() {
        return "/desk/stories/" + text.story.id + "/" + text.language;
    }

    public List<Revision> revisions() {
        return Revision.of(text, 0, LENGTH);
    }

    /** Of the revision before to this one; only fields that differ. */
    public List<Change> changes(Revision revision) {
        Words before = Revision.numbered(text, revision.number - 1).map(one -> one.words).orElse(Words.NONE);
        return Arrays.stream(Field.values()).filter(field -> !field.of(before).equals(field.of(revision.words)))
                .map(field -> new Change(field, WordDiff.between(field.of(before), field.of(revision.words), text.language))).toList();
    }

    /** Whose name stands beside it; empty for an import. */
    public String author(Revision revision) {
        return revision.author == null ? "" : Account.<Account>findByIdOptional(revision.author).map(one -> one.name).orElse("");
    }

    public boolean mayWrite() {
        return text.mayBeWrittenBy(person);
    }
}
