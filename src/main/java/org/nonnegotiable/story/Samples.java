package org.nonnegotiable.story;

import java.time.Instant;
import java.util.List;

/** The stories that are plainly invented. */
public final class Samples {

    private static final int AT_ONCE = 100;

    private Samples() {
    }

    /** They are known to be harmless; nothing else becomes public unasked. */
    public static void publish(StoryText text, Instant now) {
        if (!text.story.sample) {
            throw new IllegalStateException("this is a child's story");
        }
        text.publish(null, now);
    }

    /** How many there were. */
    public static long remove() {
        long removed = 0;
        for (List<Story> some = some(); !some.isEmpty(); some = some()) {
            some.forEach(Samples::remove);
            removed += some.size();
            Story.flush();
            Story.getEntityManager().clear();
        }
        return removed;
    }

    private static List<Story> some() {
        return Story.<Story>find("sample = true order by id").page(0, AT_ONCE).list();
    }

    private static void remove(Story sample) {
        FormerAddress.delete("text.story", sample);
        sample.publications.clear();
        Story.flush();
        sample.delete();
    }
}
