package org.nonnegotiable.story;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.Drawing;

/** A story that is no sample, for as long as a test needs it. Its child is invented all the same. */
public final class RealStory implements AutoCloseable {

    private final String ref;

    private RealStory(String ref) {
        this.ref = ref;
    }

    /** Public in these languages. */
    public static RealStory published(String ref, Instant when, String... tags) {
        RealStory story = draft(ref, tags);
        story.change(one -> one.texts.forEach(text -> text.publish(when)));
        return story;
    }

    /** Written in these languages, not public in any; its address in each is its name and the tag. */
    public static RealStory draft(String ref, String... tags) {
        changed(() -> {
            Story story = new Story();
            story.ref = ref;
            story.age = AgeBand.FROM_10;
            story.oblast = Oblast.UA_65;
            story.returned = YearMonth.of(2025, 8);
            story.drawing = Drawing.findById("key");
            story.themes.add(Theme.SCHOOL);
            for (String tag : tags) {
                words(story.write(Language.fromString(tag)), ref + "-" + tag);
            }
            story.persist();
        });
        return new RealStory(ref);
    }

    private static void words(StoryText text, String slug) {
        text.slug = slug;
        text.title = "Title & <" + slug + ">";
        text.name = "Ім’я " + slug;
        text.summary = "Summary of " + slug;
        text.quote = "Quote of " + slug;
        text.alt = "Drawing of " + slug;
        text.body = "Body of *" + slug + "*";
    }

    /** As an editor would: in one transaction with a new edition. */
    public void change(Consumer<Story> change) {
        changed(() -> change.accept(Story.referred(ref).orElseThrow()));
    }

    public StoryText in(String tag) {
        return QuarkusTransaction.requiringNew().call(() -> Story.referred(ref).orElseThrow().in(Language.fromString(tag)).orElseThrow());
    }

    @Override
    public void close() {
        change(story -> {
            FormerAddress.delete("text.story", story);
            story.delete();
        });
    }

    private static void changed(Runnable change) {
        QuarkusTransaction.requiringNew().run(() -> {
            change.run();
            Arc.container().instance(Edition.class).get().raise();
        });
    }
}
