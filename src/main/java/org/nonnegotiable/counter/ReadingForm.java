package org.nonnegotiable.counter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Typed;

/** A reading as somebody types it. Never changes. */
public record ReadingForm(Map<String, String> fields) {

    private static final String[] NAMES = {"figure", "kind", "asOf", "accuracy", "value", "qualifier", "statedBy", "publisher", "url", "inSeries",
        "seen", "quote", "corrects", "reason"};

    static ReadingForm sent(Sent sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : NAMES) {
            fields.put(name, Typed.line(sent.first(name)));
        }
        return new ReadingForm(fields);
    }

    static ReadingForm newest(String figure) {
        return new ReadingForm(Map.of("figure", figure == null ? Figure.FIRST : figure, "kind", "update", "inSeries", "yes"));
    }

    /** Begins with what the entry says. */
    static ReadingForm amending(Reading entry, Kind kind) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("figure", entry.figure.code, "kind", kind.code(), "asOf", entry.asOf.toString(),
                "accuracy", entry.accuracy.code(), "value", Long.toString(entry.value), "qualifier", entry.qualifier.code(),
                "statedBy", entry.statedBy, "publisher", entry.publisher, "url", entry.url, "corrects", entry.position.toString()));
        fields.put("inSeries", entry.inSeries ? "yes" : "");
        return new ReadingForm(fields);
    }

    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean isInSeries() {
        return !get("inSeries").isEmpty();
    }

    public boolean isAmending() {
        return !get("corrects").isEmpty();
    }

    public String kindKey() {
        return kind().nameKey();
    }

    /** Throws RefusedException for a quote that cannot be one. @param problems gets what means nothing: field, and the message that says so */
    Proposal read(Map<String, String> problems, Language reader) {
        Proposal proposal = new Proposal();
        proposal.figure = read("figure", code -> Figure.coded(code).orElseThrow(), problems, reader);
        proposal.kind = kind();
        proposal.asOf = read("asOf", LocalDate::parse, problems, reader);
        proposal.accuracy = read("accuracy", Accuracy::of, problems, reader);
        Long number = read("value", text -> Long.valueOf(text.replaceAll("[\\s\\u00a0\\u202f]", "")), problems, reader);
        proposal.value = number == null ? 0 : number;
        proposal.qualifier = read("qualifier", Qualifier::of, problems, reader);
        proposal.statedBy = get("statedBy");
        proposal.publisher = get("publisher");
        proposal.url = get("url");
        proposal.inSeries = isInSeries();
        proposal.seen = get("seen").isEmpty() ? null : read("seen", LocalDate::parse, problems, reader);
        proposal.quoteHash = get("quote").isEmpty() ? null : Quote.hash(get("quote"));
        proposal.corrects = isAmending() ? read("corrects", Long::valueOf, problems, reader) : null;
        proposal.reason = get("reason").isEmpty() ? null : get("reason");
        return proposal;
    }

    private Kind kind() {
        try {
            return Kind.of(get("kind"));
        } catch (IllegalArgumentException e) {
            return Kind.UPDATE;
        }
    }

    private <T> T read(String name, Function<String, T> meaning, Map<String, String> problems, Language reader) {
        try {
            return meaning.apply(get(name));
        } catch (RuntimeException e) {
            String why = switch (name) {
                case "value" -> "desk_reading_value_problem";
                case "asOf", "seen" -> "desk_reading_day_problem";
                default -> "desk_reading_problem";
            };
            problems.put(name, reader.message(why));
            return null;
        }
    }
}
