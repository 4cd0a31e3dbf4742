package org.nonnegotiable.story;

import io.quarkus.arc.Arc;
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
        return read("language = ?1 and words.slug = ?2", language, slug)
                .or(() -> FormerAddress.of(language, slug))
                .or(() -> read("words.slug = ?1 order by id", slug))
                .or(() -> FormerAddress.of(slug));
    }

    /** Whether an erased story was read here: nothing ever is again. */
    static boolean isBuried(Language language, String slug) {
        return Arc.container().instance(Tombstones.class).get().isBuriedAddress(language, slug);
    }

    /** Whether another story than {@code ref} has this address, is to have it, or had it when the public read it there. */
    public static boolean isTaken(String slug, Language language, String ref) {
        Stream<Story> written = StoryText.<StoryText>list("words.slug = ?1 and language = ?2", slug, language).stream().map(text -> text.story);
        Stream<Story> read = Publication.<Publication>list("words.slug = ?1 and language = ?2", slug, language).stream().map(one -> one.story);
        return Stream.of(written, read, FormerAddress.of(language, slug).stream()).flatMap(stories -> stories)
                .anyMatch(story -> !story.ref.equals(ref)) || isBuried(language, slug);
    }

    private static Optional<Story> read(String where, Object... values) {
        return Publication.<Publication>find(where, values).firstResultOptional().map(publication -> publication.story);
    }
}
