package org.nonnegotiable.content;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.story.StoryText;
import org.nonnegotiable.story.Words;

/** A story in one language as a file: front matter and Markdown. */
final class StoryWords {

    private static final Pattern SLUG = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+(-[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+)*");

    private StoryWords() {
    }

    static Optional<Written> read(Folder folder, String file, Known known, Faults faults) {
        String[] path = file.replace(".md", "").split("/"); // stories, the story, the language
        return Prose.read(folder, file, faults, "title", "slug", "name", "summary", "quote", "alt").map(prose -> {
            Fields fields = prose.fields();
            boolean decorative = !fields.has("alt");
            String slug = fields.read("slug", one -> free(slug(one), path[1], path[2], known));
            return new Written(path[2], new Words(slug, fields.text("title", 200), fields.text("name", 100), fields.text("summary", 400),
                    fields.text("quote", 400), decorative ? "" : fields.text("alt", 400), decorative, prose.body()));
        });
    }

    /** The words and the tag of their language, which need not be in the database yet. */
    record Written(String tag, Words words) {
    }

    static String write(Words words) {
        Stream<String> shown = Stream.of("title", words.title(), "slug", words.slug(), "name", words.name(), "summary", words.summary(),
                "quote", words.quote());
        Stream<String> seen = words.decorative() ? Stream.of() : Stream.of("alt", words.alt());
        return Prose.write(words.body(), Stream.concat(shown, seen).toArray(String[]::new));
    }

    private static String slug(String text) {
        if (text.length() > 120 || !SLUG.matcher(text).matches()) {
            throw new IllegalArgumentException("is no slug: lower-case letters and digits joined by single hyphens, 120 at most");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("is not in Unicode's composed form (NFC), in which addresses are sent");
        }
        return text;
    }

    private static String free(String slug, String ref, String tag, Known known) {
        boolean taken = Languages.known(tag).filter(language -> StoryText.isTaken(slug, language, ref)).isPresent();
        if (!known.slugs.add(tag + "/" + slug) || taken) {
            throw new IllegalArgumentException("is the address of another story in this language");
        }
        return slug;
    }
}
