package org.nonnegotiable.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nonnegotiable.account.Sent;

/** What somebody typed who returns a text: words for all of it, and comments on passages. Never changes. */
public record ReturnForm(String words, List<Row> rows) {

    private static final int ROWS = 5;

    public static final ReturnForm BLANK = new ReturnForm("", rows(new Sent(List.of(), false)));

    /** @param name of the row; its fields are called {@code name-field}, {@code name-quoted}, {@code name-words} */
    public record Row(int number, String name, String field, String quoted, String words) {

        public boolean isEmpty() {
            return quoted.isBlank() && words.isBlank();
        }
    }

    public static ReturnForm of(Sent sent) {
        return new ReturnForm(typed(sent, "words"), rows(sent));
    }

    private static List<Row> rows(Sent sent) {
        return IntStream.rangeClosed(1, ROWS).mapToObj(number -> row(sent, number, "comment-" + number)).toList();
    }

    private static Row row(Sent sent, int number, String name) {
        return new Row(number, name, typed(sent, name + "-field"), typed(sent, name + "-quoted"), typed(sent, name + "-words"));
    }

    private static String typed(Sent sent, String name) {
        return Optional.ofNullable(sent.first(name)).orElse("");
    }

    /** @param texts what each field of the text says; throws RefusedException for a passage that is not there */
    public List<Comment> comments(Map<String, String> texts) {
        return rows.stream().filter(row -> !row.isEmpty())
                .map(row -> Comment.on(row.field, texts.getOrDefault(row.field, ""), row.quoted, row.words, row.name)).toList();
    }
}
