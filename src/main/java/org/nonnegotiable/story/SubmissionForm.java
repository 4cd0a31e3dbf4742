package org.nonnegotiable.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.language.Language;

/** What somebody types who hands a text in: a note, and when it shall become public, in their own time zone. Never changes. */
public record SubmissionForm(String note, String wanted, String embargo, Map<String, String> problems) {

    static SubmissionForm of(StoryText text, ZoneId zone) {
        String until = Plan.of(text).map(plan -> plan.embargoUntil).map(moment -> LocalDateTime.ofInstant(moment, zone).toString()).orElse("");
        return new SubmissionForm("", "", until, Map.of());
    }

    static SubmissionForm of(Sent sent) {
        return new SubmissionForm(typed(sent, "note"), typed(sent, "wanted"), typed(sent, "embargo"), Map.of());
    }

    private static String typed(Sent sent, String name) {
        return Optional.ofNullable(sent.first(name)).orElse("");
    }

    SubmissionForm with(Map<String, String> wrong) {
        return new SubmissionForm(note, wanted, embargo, wrong);
    }

    /** With what cannot be. */
    SubmissionForm checked(ZoneId zone, Instant now, Language desk) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (isWrong(wanted, zone)) {
            wrong.put("wanted", desk.message("desk_submission_no_moment"));
        } else if (moment(wanted, zone).filter(moment -> moment.isBefore(now)).isPresent()) {
            wrong.put("wanted", desk.message("desk_submission_past"));
        }
        if (isWrong(embargo, zone)) {
            wrong.put("embargo", desk.message("desk_submission_no_moment"));
        }
        return with(wrong);
    }

    private static boolean isWrong(String typed, ZoneId zone) {
        return !typed.isBlank() && moment(typed, zone).isEmpty();
    }

    /** Nothing when nothing is typed; what an hour means that a clock leaves out is the hour after it. */
    static Optional<Instant> moment(String typed, ZoneId zone) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LocalDateTime.parse(typed.strip()).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
