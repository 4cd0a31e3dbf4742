package org.nonnegotiable.story;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.safeguarding.Tombstones;

/** What the addresses of stories mean. */
public final class Address {

    private static final String THEIRS = """
            select text.story.ref from StoryText text where text.words.slug = :slug and text.language = :language
            union select read.story.ref from Publication read where read.words.slug = :slug and read.language = :language
            union select former.text.story.ref from FormerAddress former where former.slug = :slug and former.language = :language""";

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
        return Story.getEntityManager().createQuery(THEIRS, String.class).setParameter("slug", slug).setParameter("language", language).getResultList().stream()
                .anyMatch(other -> !other.equals(ref)) || isBuried(language, slug);
    }
}
