package org.nonnegotiable.story;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.language.Language;

/** A text and the source it was made from. That it is outdated is a comparison, not a flag: a source that is put back makes it current again. */
public record Translation(StoryText text) {

    /** What it was made from; nothing for the source itself, and for what an import brought. */
    public Optional<Revision> base() {
        return Optional.ofNullable(text.base).flatMap(id -> Revision.findByIdOptional(id));
    }

    /** What it should say: the source as the public reads it, or as it is written while it is not public. */
    public Optional<Revision> source() {
        Publication published = text.story.published().get(text.story.source);
        return published == null || published.revision == null ? Revision.newestOfSource(text.story) : Revision.findByIdOptional(published.revision);
    }

    public boolean isOutdated() {
        Optional<Revision> base = base();
        return !text.language.equals(text.story.source) && base.isPresent()
                && source().filter(now -> now.number > base.get().number && !now.words.shown().equals(base.get().words.shown())).isPresent();
    }

    /** Whether it was made from a source that called the child otherwise: a name that is protected now may stand in it. */
    boolean isRenamed() {
        return isOutdated() && source().filter(now -> isRenamed(base(), now.words)).isPresent();
    }

    /** Whether the source says another name than when something was made from it. */
    static boolean isRenamed(Optional<Revision> origin, Words now) {
        return origin.map(revision -> revision.words.name()).filter(name -> !name.isBlank() && !name.equals(now.name())).isPresent();
    }

    /** What has changed in the source since, field by field. */
    public List<History.Change> changes() {
        return Arrays.stream(Field.values()).map(field -> new History.Change(field, change(field)))
                .filter(change -> change.pieces().stream().anyMatch(piece -> piece.isInserted() || piece.isDeleted())).toList();
    }

    /** What has changed in a field of the source since. */
    public List<WordDiff.Piece> change(Field field) {
        Language language = text.story.source;
        String before = base().map(revision -> field.of(revision.words.shown())).orElse("");
        return WordDiff.between(before, source().map(revision -> field.of(revision.words.shown())).orElse(before), language);
    }

    /** Whoever translates says that the text follows this revision of the source. */
    public void follow(Revision revision) {
        if (!revision.text.story.id.equals(text.story.id) || !revision.text.language.equals(text.story.source)) {
            throw new IllegalArgumentException("this is no revision of the source");
        }
        text.base = revision.close().id;
        Revision.newest(text).ifPresent(last -> last.base = text.base);
    }
}
