package org.nonnegotiable.content;

import java.time.Instant;
import java.util.List;

/** All sorts of content, each after those it refers to. */
final class Kinds {

    private Kinds() {
    }

    static List<Kind> all(boolean withSamples, Instant now) {
        return List.of(new LanguageFiles(), MessageFiles.forReaders(), MessageFiles.forTheDesk(), new FigureFiles(), new ReadingFile(),
                new SpeakerFiles(), new MilestoneFiles(), new EmbassyFiles(), new DrawingFiles(), new StoryFiles(withSamples, now), new PageFiles());
    }
}
