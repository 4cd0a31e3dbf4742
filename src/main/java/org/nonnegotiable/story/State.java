package org.nonnegotiable.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a story is in a language. Nothing that is written down: it follows from what is there. */
public enum State {

    MISSING("not exists (from StoryText t where t.story = story and t.language = :language)"),
    DRAFT("exists (from StoryText t where t.story = story and t.language = :language)"
            + " and not exists (from Publication p where p.story = story and p.language = :language)"),
    /** Somebody is to read it. */
    WAITING("select s.subject from Submission s where s.language = :language order by s.id desc"),
    RETURNED("select r.subject from Return r where r.language = :language and r.answeredAt is null order by r.id desc"),
    /** As far as the database can compare: approved once, and that is not what the public reads. */
    APPROVED("exists (from Approval a where a.language = :language and a.voidedAt is null"
            + " and a.subject = concat('story/', cast(story.id as string), '/', a.language)"
            + " and not exists (from Publication p where p.story = story and p.language = :language and p.approval is not null))"),
    LIVE("exists (from Publication p where p.story = story and p.language = :language)"),
    /** As far as the database can compare: the source has been published again since. */
    OUTDATED("exists (from StoryText t join Publication p on p.story = t.story and p.language = story.source"
            + " where t.story = story and t.language = :language and t.base < p.revision)");

    private final String condition;

    State(String condition) {
        this.condition = condition;
    }

    /** Of a story, for the language of a query; of what waits, the subjects. */
    String condition() {
        return condition;
    }

    /** Whether there is a text to look at. */
    public boolean isBegun() {
        return this != MISSING;
    }

    /** The class of the style sheet, too. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String nameKey() {
        return "desk_state_" + code();
    }

    /** Nothing for an unknown code. */
    static Optional<State> of(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
