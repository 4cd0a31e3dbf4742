package org.nonnegotiable.review;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.account.Sent;

/**
 * What somebody who has read a text is asked: to approve it, or to return it. Never changes.
 *
 * @param path of the text at the desk; forms go to {@code /approval} and {@code /return} below it
 * @param problems field and what is wrong with it
 */
public record Verdict(Reviews reviews, String path, Asked asked, ReturnForm form, Map<String, String> reasons, Map<String, String> problems) {

    private static final String REASON = "reason-";

    /** What the gate asks about, and what of the text can be commented on. */
    public record Asked(List<Warning> warnings, List<Part> parts) {
    }

    /** A rule's code, and what it says in the reader's language. */
    public record Warning(String code, String words) {
    }

    /** A field of the text: its name, what people call it, and what it says. */
    public record Part(String name, String words, String text) {
    }

    public static Verdict blank(Reviews reviews, String path, Asked asked) {
        return new Verdict(reviews, path, asked, ReturnForm.BLANK, Map.of(), Map.of());
    }

    /** As it was typed, with what was wrong. */
    public Verdict again(Sent sent, Map<String, String> problems) {
        return new Verdict(reviews, path, asked, ReturnForm.of(sent), reasons(sent), problems);
    }

    /** Rule and reason, as {@link Approval#give} wants them. */
    public static Map<String, String> reasons(Sent sent) {
        return sent.fields().stream().filter(field -> field.name().startsWith(REASON))
                .collect(Collectors.toMap(field -> field.name().substring(REASON.length()), Sent.Field::value, (one, other) -> one));
    }

    /** All of it, for whoever may no longer decide because somebody else was quicker. */
    public List<String> typed() {
        Stream<String> comments = form.rows().stream().flatMap(row -> Stream.of(row.quoted(), row.words()));
        return Stream.of(Stream.of(form.words()), comments, reasons.values().stream()).flatMap(part -> part).filter(Predicate.not(String::isBlank)).toList();
    }

    public String reason(String code) {
        return reasons.getOrDefault(code, "");
    }
}
