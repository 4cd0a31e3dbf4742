package org.nonnegotiable.content;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nonnegotiable.story.StoryText;

/** A story in one language as a file: front matter and Markdown. */
final class StoryWords {

    private static final Pattern SLUG = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+(-[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+)*");

    private StoryWords() {
    }

    static Optional<Words> read(Folder folder, String file, Faults faults) {
        return Prose.read(folder, file, faults, "title", "slug", "name", "summary", "quote", "alt").map(prose -> {
            Fields fields = prose.fields();
            StoryText text = new StoryText();
            text.title = fields.text("title", 200);
            text.slug = fields.read("slug", StoryWords::slug);
            text.name = fields.text("name", 100);
            text.summary = fields.text("summary", 400);
            text.quote = fields.text("quote", 400);
            text.alt = fields.text("alt", 400);
            text.body = prose.body();
            return new Words(file.substring(file.lastIndexOf('/') + 1).replace(".md", ""), text);
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
        return text;
    }
}
