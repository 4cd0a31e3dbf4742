package org.nonnegotiable.story;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.nonnegotiable.language.Language;

/** What tests do at the desk, each in a transaction of its own, as requests are. */
final class Desk {

    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    static final long ANNA = 101;
    static final long BORYS = 102;

    private Desk() {
    }

    /** The number of a new story of the embassy in Berlin, written in Ukrainian. */
    static Long story() {
        return in(() -> Story.open(Ref.make(), "DE", null, Language.fromString("uk"), ANNA, NOW).id);
    }

    static <T> T in(Callable<T> deed) {
        return QuarkusTransaction.requiringNew().call(deed);
    }

    /** The text of a story in a language, begun if need be. */
    static <T> T text(Long story, String tag, Function<StoryText, T> deed) {
        return in(() -> deed.apply(Story.<Story>findById(story).begin(Language.fromString(tag), ANNA, NOW)));
    }

    /** The version after it. */
    static int save(Long story, String tag, Words words, Edit edit) {
        return text(story, tag, text -> {
            text.save(words, edit);
            return text.version;
        });
    }

    static Words words(String title, String body) {
        return new Words(null, title, "", "", "", "", false, body);
    }

    static void remove(Long story) {
        in(() -> {
            FormerAddress.delete("text.story.id", story);
            Story found = Story.findById(story);
            found.publications.clear();
            Story.flush();
            found.delete();
            return null;
        });
    }
}
