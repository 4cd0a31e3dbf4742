package org.nonnegotiable.story;

import java.time.Instant;
import java.util.List;

/** The stories that are plainly invented. */
public final class Samples {

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
        List<Story> samples = Story.list("sample", true);
        samples.forEach(Samples::remove);
        return samples.size();
    }

    private static void remove(Story sample) {
        FormerAddress.delete("text.story", sample);
        sample.publications.clear();
        Story.flush();
        sample.delete();
    }
}
