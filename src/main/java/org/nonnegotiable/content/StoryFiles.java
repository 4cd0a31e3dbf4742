package org.nonnegotiable.content;

import io.quarkus.arc.Arc;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.safeguarding.Telling;
import org.nonnegotiable.safeguarding.Tombstones;
import org.nonnegotiable.story.AgeBand;
import org.nonnegotiable.story.Facts;
import org.nonnegotiable.story.Oblast;
import org.nonnegotiable.story.Publication;
import org.nonnegotiable.story.Samples;
import org.nonnegotiable.story.Story;
import org.nonnegotiable.story.StoryText;
import org.nonnegotiable.story.Theme;
import org.nonnegotiable.story.Words;

/** {@code stories/other-mitten/story.yaml}, what is the same in every language, and {@code de.md}, the story in one. */
record StoryFiles(boolean withSamples, Instant now) implements Kind {

    private static final String FOLDER = "stories";
    private static final String SHARED = "story.yaml";
    private static final int BLOCK = 50;

    @Override
    public List<Runnable> read(Folder folder, Known known, Faults faults) {
        List<String> wanted = new ArrayList<>();
        for (String directory : folder.names(FOLDER)) {
            Shared shared = read(folder, directory, known, faults).shared;
            check(shared, FOLDER + "/" + directory + "/", faults);
            if (withSamples || !shared.sample) {
                wanted.add(directory);
            }
        }
        return List.of(() -> store(folder, wanted, known));
    }

    /** A story as its files tell it. */
    private record Told(Shared shared, List<StoryWords.Written> texts) {
    }

    private static Told read(Folder folder, String name, Known known, Faults faults) {
        String directory = FOLDER + "/" + name + "/";
        Shared shared = shared(folder, directory + SHARED, name, known, faults);
        List<StoryWords.Written> texts = folder.names(directory).stream().filter(file -> !file.equals(SHARED))
                .filter(file -> known.hasLanguage(directory + file, ".md", faults))
                .flatMap(file -> StoryWords.read(folder, directory + file, known, faults).stream()).toList();
        if (shared.sample) {
            folder.names(directory).forEach(file -> Shipped.check(folder, directory + file, faults));
        }
        return new Told(shared, texts);
    }

    private static void check(Shared shared, String directory, Faults faults) {
        Story.referred(shared.ref).filter(kept -> kept.sample != shared.sample || kept.isWithdrawn()).ifPresent(kept ->
                faults.add(directory + SHARED, 0, kept.isWithdrawn() ? "was withdrawn and cannot come back"
                            : "a sample stays a sample, and a child's story never becomes one"));
        if (Arc.container().instance(Tombstones.class).get().isBuried(shared.ref)) {
            faults.add(directory + SHARED, 0, "was erased and cannot come back");
        }
        Story.getEntityManager().clear();
    }

    /** Read once more, one at a time: all of them may be more than there is room for. What was changed meanwhile is a fault like any other. */
    private void store(Folder folder, List<String> directories, Known known) {
        Faults faults = new Faults();
        known.checked = true;
        for (String directory : directories) {
            Told told = read(folder, directory, known, faults);
            if (!faults.list().isEmpty()) {
                throw new FaultyContentException(faults.list());
            }
            store(told.shared, told.texts);
            Story.flush();
            Story.getEntityManager().clear(); // or every query of a later one looks through it for changes
        }
    }

    /** What story.yaml says. */
    private record Shared(String ref, boolean sample, Facts facts, Set<Theme> themes) {
    }

    private static Shared shared(Folder folder, String file, String directory, Known known, Faults faults) {
        String ref = faults.code(file, 0, "the folder's name", directory, 80);
        List<Yaml.Entry> entries = Yaml.read(folder, file, faults);
        if (entries.size() != 1) {
            faults.add(file, 0, "holds " + entries.size() + " stories instead of one");
            return new Shared(ref, false, null, Set.of());
        }
        Fields fields = new Fields(entries.get(0), faults, "sample", "age", "oblast", "returned", "telling", "themes", "drawing");
        boolean sample = Boolean.TRUE.equals(fields.read("sample", StoryFiles::isTrue));
        Set<Theme> themes = new TreeSet<>();
        fields.items("themes").forEach(item ->
                faults.read(file, fields.line("themes"), "themes", item, Theme::of).ifPresent(themes::add));
        return new Shared(ref, sample, facts(fields, sample, file, known, faults), themes);
    }

    /** Of a child in proceedings neither the oblast nor the month is told; a sample, which is invented, tells both. */
    private static Facts facts(Fields fields, boolean sample, String file, Known known, Faults faults) {
        String drawing = fields.has("drawing") ? fields.text("drawing", 40) : null;
        if (drawing != null && !known.drawings.contains(drawing)) {
            faults.add(file, fields.line("drawing"), "drawing '" + drawing + "' is not known");
        }
        return new Facts(fields.read("age", AgeBand::of), sample || fields.has("oblast") ? fields.read("oblast", Oblast::of) : null,
                sample || fields.has("returned") ? fields.read("returned", StoryFiles::month) : null,
                fields.has("telling") ? fields.read("telling", Telling::of) : null, drawing, null);
    }

    /** Samples are public at once, for they are known to be harmless; any other story is a draft, and one that changes becomes one. */
    private void store(Shared shared, List<StoryWords.Written> texts) {
        Story story = Story.referred(shared.ref).orElseGet(() -> begin(shared, texts));
        Facts facts = shared.facts.showing(story.facts().picture());
        boolean isPublic = !story.publications.isEmpty() && story.publications.stream().allMatch(one -> one.tells(facts, shared.themes));
        if (!isPublic && story.take(facts, shared.themes) && !story.sample) {
            story.voidApprovals(now);
            List.copyOf(story.publications).forEach(one -> one.text.unpublish());
        }
        for (StoryWords.Written written : texts) {
            Language language = Language.fromString(written.tag());
            store(story.in(language).orElseGet(() -> story.write(language)), written.words());
        }
    }

    private void store(StoryText text, Words words) {
        if (text.publication().filter(one -> one.words.equals(words)).isPresent()) {
            return; // what somebody goes on writing at the desk is not thrown away for what is public anyway
        }
        text.take(words, now);
        if (text.story.sample) {
            Samples.publish(text, now);
        } else {
            text.unpublish();
        }
    }

    private Story begin(Shared shared, List<StoryWords.Written> texts) {
        List<String> tags = texts.stream().map(StoryWords.Written::tag).toList();
        Story story = new Story();
        story.ref = shared.ref;
        story.sample = shared.sample;
        story.source = Language.fromString(tags.isEmpty() || tags.contains("uk") ? "uk" : tags.get(0));
        story.createdAt = now;
        story.take(shared.facts, shared.themes);
        story.persist();
        return story;
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

    /** Only what is public: drafts are a child's, and read by nobody who has no right to, which a folder cannot ask. */
    @Override
    public void write(Folder folder) {
        for (List<Story> some = after(""); !some.isEmpty(); some = after(some.get(some.size() - 1).ref)) {
            some.forEach(story -> write(story, folder));
            Story.getEntityManager().clear();
        }
    }

    private static List<Story> after(String ref) {
        return Story.<Story>find("ref > ?1 order by ref", ref).page(0, BLOCK).list();
    }

    private static void write(Story story, Folder folder) {
        story.readIn(story.source).ifPresent(leading -> {
            String directory = FOLDER + "/" + story.ref + "/";
            folder.write(directory + SHARED, text(leading));
            story.publications.forEach(one -> folder.write(directory + one.language + ".md", StoryWords.write(one.words)));
        });
    }

    private static String text(Publication one) {
        String themes = one.themes.stream().map(Theme::code).sorted().collect(Collectors.joining(", "));
        return "sample: " + one.story.sample + "\nage: " + one.facts.age().code + "\n"
                + Yaml.write("oblast", one.facts.oblast(), Oblast::code)
                + Yaml.write("returned", one.facts.returned(), YearMonth::toString) + Yaml.write("telling", one.facts.telling(), Telling::code)
                + "themes: [" + themes + "]\n" + Yaml.write("drawing", one.facts.drawing(), drawing -> drawing);
    }
}
