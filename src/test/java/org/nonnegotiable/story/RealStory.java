package org.nonnegotiable.story;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.Consumer;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Language;

/** A story that is no sample, for as long as a test needs it. Its child is invented all the same. */
public final class RealStory implements AutoCloseable {

    private static final Instant WRITTEN = Instant.parse("2025-01-01T00:00:00Z");

    private final String ref;

    private RealStory(String ref) {
        this.ref = ref;
    }

    /** Public in these languages. */
    public static RealStory published(String ref, Instant when, String... tags) {
        RealStory story = draft(ref, tags);
        story.change(one -> one.texts.forEach(text -> publish(text, when)));
        return story;
    }

    /** Written in these languages, not public in any; its address in each is its name and the tag. */
    public static RealStory draft(String ref, String... tags) {
        changed(() -> {
            Story story = new Story();
            story.ref = ref;
            story.source = Language.fromString(tags[0]);
            story.take(new Facts(AgeBand.FROM_10, Oblast.UA_65, YearMonth.of(2025, 8), null, "key", null), Set.of(Theme.SCHOOL));
            story.persist();
            for (String tag : tags) {
                story.write(Language.fromString(tag)).take(words(ref + "-" + tag), WRITTEN);
            }
        });
        return new RealStory(ref);
    }

    private static Words words(String slug) {
        return new Words(slug, "Title & <" + slug + ">", "Ім’я " + slug, "Summary of " + slug, "Quote of " + slug, "Drawing of " + slug, false,
                "Body of *" + slug + "*");
    }

    /** Past the gate, as nobody else may. */
    public static void publish(StoryText text, Instant when) {
        text.publish("hash", when);
    }

    /** A public text at another address. */
    static void move(StoryText text, String slug, Instant when) {
        text.take(text.words.at(slug), when);
        publish(text, when);
    }

    /** As an editor would: in one transaction with a new edition. */
    public void change(Consumer<Story> change) {
        changed(() -> change.accept(Story.referred(ref).orElseThrow()));
    }

    public Publication in(String tag) {
        return QuarkusTransaction.requiringNew().call(() -> Story.referred(ref).orElseThrow().in(Language.fromString(tag))
                .flatMap(StoryText::publication).orElseThrow());
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
