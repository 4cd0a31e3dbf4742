package org.nonnegotiable.milestone;

import java.util.List;
import java.util.Map;
import org.nonnegotiable.language.Worded;

/** What the page with the form of a milestone shows; {@code now}: what somebody else has made of it, null when nobody has. Never changes. */
public record MilestonePart(MilestoneForm form, Map<String, String> problems, Milestone now) {

    /** Somebody else has put another day or source there. */
    public boolean isContested() {
        return now != null && !(now.day.toString().equals(form.day()) && now.source.equals(form.source()));
    }

    public List<Worded> words() {
        return form.words(now);
    }
}
