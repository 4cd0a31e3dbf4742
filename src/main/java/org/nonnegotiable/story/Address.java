package org.nonnegotiable.story;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.safeguarding.Tombstones;

/** What the addresses of stories mean. */
public final class Address {

    private Address() {
    }

    /** The story that is there, the one that was there, or another language's when a reader changed the language. */
    static Optional<Story> find(Language language, String slug) {
        List<Publication> read = Publication.list("select p from Publication p join fetch p.story where p.words.slug = ?1 order by p.id", slug);
        return read.stream().filter(one -> one.language.equals(language)).findFirst().map(one -> one.story)
                .or(() -> elsewhere(language, slug, read));
    }

    private static Optional<Story> elsewhere(Language language, String slug, List<Publication> read) {
        List<FormerAddress> former = FormerAddress.of(slug);
        return former.stream().filter(one -> one.language.equals(language)).findFirst().map(one -> one.text.story)
                .or(() -> read.stream().findFirst().map(one -> one.story))
                .or(() -> former.stream().findFirst().map(one -> one.text.story));
    }

    /** Whether an erased story was read here: nothing ever is again. */
    static boolean isBuried(Language language, String slug) {
        return Arc.container().instance(Tombstones.class).get().isBuriedAddress(language, slug);
    }

    /** Whether another story than {@code ref} has this address, is to have it, or had it when the public read it there. */
    public static boolean isTaken(String slug, Language language, String ref) {
        Stream<Story> written = StoryText.<StoryText>list("words.slug = ?1 and language = ?2", slug, language).stream().map(text -> text.story);
        Stream<Story> read = Publication.<Publication>list("words.slug = ?1 and language = ?2", slug, language).stream().map(one -> one.story);
        Stream<Story> former = FormerAddress.of(slug).stream().filter(one -> one.language.equals(language)).limit(1).map(one -> one.text.story);
        return Stream.of(written, read, former).flatMap(stories -> stories)
                .anyMatch(story -> !story.ref.equals(ref)) || isBuried(language, slug);
    }
}
