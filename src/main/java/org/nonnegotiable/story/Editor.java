package org.nonnegotiable.story;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.media.Drawing;
import org.nonnegotiable.media.Picture;

/** A text on the page where it is written: what is typed, and beside it what it is made from. */
public record Editor(StoryText text, TextForm form, Account person) {

    /** What the fields are, but for the address and the body, which have forms of their own. */
    public List<Field> fields() {
        return List.of(Field.TITLE, Field.SUMMARY, Field.QUOTE, Field.NAME);
    }

    public List<Field> all() {
        return Arrays.asList(Field.values());
    }

    public String path() {
        return "/desk/stories/" + text.story.id + "/" + text.language;
    }

    public boolean isTranslation() {
        return !text.language.equals(text.story.source);
    }

    public Translation origin() {
        return new Translation(text);
    }

    /** What has changed in the source since, field by field. */
    public List<History.Change> sourceChanges() {
        return origin().changes();
    }

    /** What is described; null when there is none. */
    public Picture picture() {
        return text.story.facts().pictured();
    }

    /** Null when there is none. */
    public Drawing drawing() {
        return text.story.facts().drawn();
    }

    public Field altField() {
        return Field.ALT;
    }

    public Field bodyField() {
        return Field.BODY;
    }

    /** What lies beside the translation. */
    public Optional<Revision> source() {
        return isTranslation() ? origin().source() : Optional.empty();
    }

    /** What the source says in a field; empty beside the source itself. */
    public String beside(Field field) {
        return source().map(revision -> field.of(revision.words.shown())).orElse("");
    }

    /** The address it would get by itself. */
    public String proposedSlug() {
        return text.words.title().isBlank() ? "" : Slug.free(text.words.title(), text.language, text.story);
    }

    public boolean mayWrite() {
        return text.mayBeWrittenBy(person);
    }
}
