package org.nonnegotiable.milestone;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Typed;
import org.nonnegotiable.language.Worded;

/** A milestone as somebody types it; the events by the tag of their language. Never changes. */
public record MilestoneForm(String code, String day, String source, Map<String, String> events, String version) {

    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_EVENT = 500;

    static MilestoneForm empty() {
        return new MilestoneForm("", "", "", Map.of(), "");
    }

    static MilestoneForm of(Milestone milestone) {
        Map<String, String> events = milestone.texts.stream().collect(Collectors.toMap(text -> text.language.tag(), text -> text.event));
        return new MilestoneForm(milestone.code, milestone.day.toString(), milestone.source, events, milestone.version());
    }

    static MilestoneForm sent(String code, Sent sent) {
        Map<String, String> events = new LinkedHashMap<>();
        Languages.all().forEach(language -> events.put(language.tag(), Typed.line(sent.first(field(language)))));
        return new MilestoneForm(code, Typed.line(sent.first("day")), Typed.line(sent.first("source")), events, sent.first("version"));
    }

    /** What is wrong: field, and the message that says so. */
    Map<String, String> problems(Language reader) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (readDay() == null) {
            problems.put("day", reader.message("desk_milestone_day_problem"));
        }
        if (source.isEmpty() || Typed.isLonger(source, LONGEST_SOURCE)) {
            problems.put("source", reader.message("desk_milestone_source_problem", LONGEST_SOURCE));
        }
        if (code.isEmpty() && events.values().stream().allMatch(String::isEmpty)) {
            problems.put(field(reader), reader.message("desk_milestone_no_event"));
        }
        Languages.all().stream().filter(language -> Typed.isLonger(event(language), LONGEST_EVENT))
                .forEach(language -> problems.put(field(language), reader.message("desk_milestone_event_problem", LONGEST_EVENT)));
        return problems;
    }

    boolean isStale(Milestone now) {
        return !now.version().equals(version);
    }

    /** The same words, to be saved over what is there now by somebody who has seen it. */
    MilestoneForm seen(Milestone now) {
        return new MilestoneForm(code, day, source, events, now.version());
    }

    /** The fields in the order of the site's languages. @param now what is kept at this moment; null: nobody else has touched it */
    List<Worded> words(Milestone now) {
        return Languages.all().stream().map(language -> Worded.of(language, field(language), event(language),
                now == null ? event(language) : now.toldIn(language).map(text -> text.event).orElse(""))).toList();
    }

    LocalDate readDay() {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    String event(Language language) {
        return events.getOrDefault(language.tag(), "");
    }

    private static String field(Language language) {
        return "event-" + language.tag();
    }
}
