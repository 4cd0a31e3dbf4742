package org.nonnegotiable.content;

import java.util.Optional;
import java.util.stream.Stream;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.story.Address;
import org.nonnegotiable.story.Slug;
import org.nonnegotiable.story.Words;

/** A story in one language as a file: front matter and Markdown. */
final class StoryWords {

    private StoryWords() {
    }

    static Optional<Written> read(Folder folder, String file, Known known, Faults faults) {
        String[] path = file.replace(".md", "").split("/"); // stories, the story, the language
        return Prose.read(folder, file, faults, "title", "slug", "name", "summary", "quote", "alt").map(prose -> {
            Fields fields = prose.fields();
            boolean decorative = !fields.has("alt");
            String slug = fields.read("slug", one -> free(Slug.check(one), path[1], path[2], known));
            return new Written(path[2], new Words(slug, fields.text("title", 200), fields.has("name") ? fields.text("name", 100) : "", fields.text("summary", 400),
                    fields.text("quote", 400), decorative ? "" : fields.text("alt", 400), decorative, prose.body()));
        });
    }

    /** The words and the tag of their language, which need not be in the database yet. */
    record Written(String tag, Words words) {
    }

    static String write(Words words) {
        Stream<String> address = Stream.of("title", words.title(), "slug", words.slug());
        Stream<String> name = words.name().isBlank() ? Stream.of() : Stream.of("name", words.name()); // beside a face stands none
        Stream<String> shown = Stream.of("summary", words.summary(), "quote", words.quote());
        Stream<String> seen = words.decorative() ? Stream.of() : Stream.of("alt", words.alt());
        return Prose.write(words.body(), Stream.of(address, name, shown, seen).flatMap(pairs -> pairs).toArray(String[]::new));
    }

    private static String free(String slug, String ref, String tag, Known known) {
        if (known.checked) {
            return slug;
        }
        boolean taken = Languages.known(tag).filter(language -> Address.isTaken(slug, language, ref)).isPresent();
        if (!known.slugs.add(tag + "/" + slug) || taken) {
            throw new IllegalArgumentException("is the address of another story in this language");
        }
        return slug;
    }
}
