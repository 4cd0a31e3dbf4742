package org.nonnegotiable.safeguarding;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nonnegotiable.language.Language;

/**
 * A text as it would be published, and what is published with it. Never changes.
 *
 * @param passages every word of this text that readers could meet: fields, address, alt text, caption, name of a file
 * @param elsewhere the same of the story's texts in all other languages
 * @param ageBand {@code 0-5}, {@code 6-9}, {@code 10-13}, {@code 14-17} or {@code 18+}; null when it is not given
 * @param oblast ISO 3166-2; null when it is not given
 * @param picture null without a photograph
 * @param authors the accounts that wrote a revision of this text
 * @param otherNames the child's name as the story's other languages have it
 */
public record Material(Child child, Language language, List<Passage> passages, List<Passage> elsewhere, String ageBand, String oblast,
        YearMonth returned, Telling telling, PictureFacts picture, Set<Long> authors, Map<Language, String> otherNames) {

    /** The child's name as this text has it; empty when it has none. */
    public String name() {
        return text("name").strip();
    }

    public String text(String field) {
        return passages.stream().filter(passage -> passage.field().equals(field)).map(Passage::text).findFirst().orElse("");
    }

    Stream<Passage> everywhere() {
        return Stream.concat(passages.stream(), elsewhere.stream());
    }

    /** What is read as prose; addresses and the child's name follow rules of their own. */
    Stream<Passage> prose() {
        return passages.stream().filter(passage -> !passage.isAddress() && !passage.field().equals("name"));
    }

    boolean showsFace() {
        return picture != null && picture.face();
    }
}
