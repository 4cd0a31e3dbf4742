package org.nonnegotiable.content;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.Drawing;
import org.nonnegotiable.story.AgeBand;
import org.nonnegotiable.story.Oblast;
import org.nonnegotiable.story.Story;
import org.nonnegotiable.story.StoryText;
import org.nonnegotiable.story.Theme;

/** {@code stories/other-mitten/story.yaml}, what is the same in every language, and {@code de.md}, the story in one. */
record StoryFiles(boolean withSamples, Instant now) implements Kind {

    private static final String FOLDER = "stories";
    private static final String SHARED = "story.yaml";

    @Override
    public List<Runnable> read(Folder folder, Known known, Faults faults) {
        List<Runnable> deeds = new ArrayList<>();
        for (String ref : folder.names(FOLDER)) {
            String directory = FOLDER + "/" + ref + "/";
            Story story = facts(folder, directory + SHARED, ref, known, faults);
            List<StoryWords.Words> texts = folder.names(directory).stream().filter(name -> !name.equals(SHARED))
                    .filter(name -> known.hasLanguage(directory + name, ".md", faults))
                    .flatMap(name -> StoryWords.read(folder, directory + name, known, faults).stream()).toList();
            if (story.sample) {
                folder.names(directory).forEach(name -> Shipped.check(folder, directory + name, faults));
            }
            Story.referred(story.ref).filter(kept -> kept.sample != story.sample || kept.isWithdrawn()).ifPresent(kept ->
                    faults.add(directory + SHARED, 0, kept.isWithdrawn() ? "was withdrawn and cannot come back"
                            : "a sample stays a sample, and a child's story never becomes one"));
            if (withSamples || !story.sample) {
                deeds.add(() -> store(story, texts));
            }
        }
        return deeds;
    }

    private static Story facts(Folder folder, String file, String ref, Known known, Faults faults) {
        Story story = new Story();
        story.ref = faults.code(file, 0, "the folder's name", ref, 80);
        List<Yaml.Entry> entries = Yaml.read(folder, file, faults);
        if (entries.size() != 1) {
            faults.add(file, 0, "holds " + entries.size() + " stories instead of one");
            return story;
        }
        Fields fields = new Fields(entries.get(0), faults, "sample", "age", "oblast", "returned", "themes", "drawing");
        story.sample = Boolean.TRUE.equals(fields.read("sample", StoryFiles::isTrue));
        story.age = fields.read("age", AgeBand::of);
        story.oblast = fields.read("oblast", Oblast::of);
        story.returned = fields.read("returned", StoryFiles::month);
        story.themes = new TreeSet<>();
        fields.items("themes").forEach(item ->
                faults.read(file, fields.line("themes"), "themes", item, Theme::of).ifPresent(story.themes::add));
        String drawing = fields.text("drawing", 40);
        if (!known.drawings.contains(drawing)) {
            faults.add(file, fields.line("drawing"), "drawing '" + drawing + "' is not known");
        }
        story.drawing = new Drawing();
        story.drawing.name = drawing;
        return story;
    }

    /** Samples are public at once, for they are known to be harmless; any other story is a draft, and one that changes becomes one. */
    private void store(Story facts, List<StoryWords.Words> texts) {
        Story story = Story.referred(facts.ref).orElseGet(Story::new);
        if (story.take(facts) && !story.sample) {
            story.texts.forEach(StoryText::unpublish);
        }
        story.persist();
        for (StoryWords.Words words : texts) {
            Language language = Language.fromString(words.tag());
            StoryText text = story.in(language).orElseGet(() -> story.write(language));
            boolean changed = text.take(words.text());
            text.persist();
            if (story.sample && !text.isPublished()) {
                text.publish(now);
            } else if (!story.sample && changed) {
                text.unpublish();
            }
        }
    }

    private static YearMonth month(String text) {
        if (text.length() != "2025-07".length()) {
            throw new IllegalArgumentException("is no month written like 2025-07");
        }
        return YearMonth.parse(text);
    }

    private static boolean isTrue(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw new IllegalArgumentException("is neither true nor false");
        }
        return text.equals("true");
    }

    @Override
    public void write(Folder folder) {
        for (Story story : Story.<Story>list("withdrawnAt is null order by ref")) {
            String directory = FOLDER + "/" + story.ref + "/";
            folder.write(directory + SHARED, text(story));
            story.texts.forEach(text -> folder.write(directory + text.language + ".md", StoryWords.write(text)));
        }
    }

    private static String text(Story story) {
        String themes = story.themes.stream().map(Theme::code).sorted().collect(Collectors.joining(", "));
        return "sample: " + story.sample + "\nage: " + story.age.code + "\noblast: " + story.oblast.code()
                + "\nreturned: " + story.returned + "\nthemes: [" + themes + "]\ndrawing: " + story.drawing.name + "\n";
    }
}
