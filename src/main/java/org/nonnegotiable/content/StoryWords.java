package org.nonnegotiable.content;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.story.StoryText;

/** A story in one language as a file: front matter and Markdown. */
final class StoryWords {

    private static final Pattern SLUG = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+(-[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+)*");

    private StoryWords() {
    }

    static Optional<Words> read(Folder folder, String file, Known known, Faults faults) {
        String[] path = file.replace(".md", "").split("/"); // stories, the story, the language
        return Prose.read(folder, file, faults, "title", "slug", "name", "summary", "quote", "alt").map(prose -> {
            Fields fields = prose.fields();
            StoryText text = new StoryText();
            text.title = fields.text("title", 200);
            text.slug = fields.read("slug", slug -> free(slug(slug), path[1], path[2], known));
            text.name = fields.text("name", 100);
            text.summary = fields.text("summary", 400);
            text.quote = fields.text("quote", 400);
            text.alt = fields.text("alt", 400);
            text.body = prose.body();
            return new Words(path[2], text);
        });
    }

    /** The words and the tag of their language, which need not be in the database yet. */
    record Words(String tag, StoryText text) {
    }

    static String write(StoryText text) {
        return Prose.write(text.body, "title", text.title, "slug", text.slug, "name", text.name, "summary", text.summary,
                "quote", text.quote, "alt", text.alt);
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
