package org.nonnegotiable.story;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.account.Account;

/**
 * The revisions of a text, the newest first.
 *
 * @param before only older ones than this number
 */
public record History(StoryText text, Account person, int before) {

    private static final int LENGTH = 100;

    /** What a revision did to a field. */
    public record Change(Field field, List<WordDiff.Piece> pieces) {
    }

    public String path() {
        return "/desk/stories/" + text.story.id + "/" + text.language;
    }

    public List<Revision> revisions() {
        return Revision.older(text, before, LENGTH);
    }

    /** Before which number the next page goes on; nothing on the last. */
    public Optional<Integer> older() {
        List<Revision> shown = revisions();
        return shown.stream().skip(LENGTH - 1L).map(last -> last.number).filter(last -> last > 1).findFirst();
    }

    /** Of the revision before to this one; only fields that differ. */
    public List<Change> changes(Revision revision) {
        Words before = Revision.numbered(text, revision.number - 1).map(one -> one.words.shown()).orElse(Words.NONE);
        Words after = revision.words.shown();
        return Arrays.stream(Field.values()).filter(field -> !field.of(before).equals(field.of(after)))
                .map(field -> new Change(field, WordDiff.between(field.of(before), field.of(after), text.language))).toList();
    }

    /** Whose name stands beside it; empty for an import. */
    public String author(Revision revision) {
        return revision.author == null ? "" : Account.<Account>findByIdOptional(revision.author).map(one -> one.name).orElse("");
    }

    public boolean mayWrite() {
        return text.mayBeWrittenBy(person);
    }
}
