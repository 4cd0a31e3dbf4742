package org.nonnegotiable.story;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.review.Reviews;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Cleared;
import org.nonnegotiable.safeguarding.Telling;

/** A story about an invented child whose file passes every rule: nothing stands in its way but somebody's reading. */
final class Ready implements AutoCloseable {

    static final Facts FACTS = new Facts(AgeBand.FROM_10, Oblast.UA_63, YearMonth.of(2024, 3), Telling.ONE_CHILD, "key", null);

    final Member writer = Cast.writer("DE", "uk", "de");
    final Member safeguarder = Cast.safeguarder();
    final Long child;
    final Long id;
    private final String name = "r" + System.nanoTime();

    private Ready(Long child, String... tags) {
        this.child = child;
        id = begin(tags);
    }

    /** Written in these languages, the first is its own. */
    static Ready story(String... tags) {
        return new Ready(Desk.in(() -> Cleared.child("DE", now()).id), tags);
    }

    /** Another one about the same child. */
    Ready another(String... tags) {
        return new Ready(child, tags);
    }

    private Long begin(String... tags) {
        Long story = Desk.in(() -> {
            Story begun = Story.open(Ref.make(), "DE", child, Language.fromString(tags[0]), writer.id(), now());
            begun.take(FACTS, Set.of(Theme.SCHOOL));
            return begun.id;
        });
        Arrays.stream(tags).forEach(tag -> Desk.save(story, tag, words(tag), new Edit(Desk.text(story, tag, one -> one.version), writer.id(), now())));
        return story;
    }

    Words words(String tag) {
        return new Words(slug(tag), "The other mitten", "Marta", "About a mitten.", "I kept it.", "A mitten", false, "The string tore.\n\nOne went with me.");
    }

    String slug(String tag) {
        return name + "-" + tag;
    }

    /** Its public page. */
    String page(String tag) {
        return "/" + tag + "/stories/" + slug(tag);
    }

    String path(String tag) {
        return "/desk/stories/" + id + "/" + tag;
    }

    String subject(String tag) {
        return "story/" + id + "/" + tag;
    }

    void edit(String tag, Words words) {
        Desk.save(id, tag, words, new Edit(Desk.text(id, tag, one -> one.version), writer.id(), now()));
    }

    void child(Consumer<Child> deed) {
        Desk.in(() -> {
            deed.accept(Child.findById(child));
            return null;
        });
    }

    String hash(String tag) {
        return Desk.text(id, tag, text -> Manuscript.of(text).hash());
    }

    State state(String tag) {
        return Desk.text(id, tag, StoryText::state);
    }

    Response submit(String tag, Object... more) {
        return writer.post(path(tag) + "/submission", with(List.of("note", "Please read."), more));
    }

    Response approve(String tag, Object... more) {
        return approve(safeguarder, tag, more);
    }

    /** With a reason for whatever is asked. */
    Response approve(Member by, String tag, Object... more) {
        List<Object> fields = new ArrayList<>(List.of("hash", hash(tag)));
        Set<String> rules = Desk.text(id, tag, text -> Manuscript.of(text).findings(now()).toExplain());
        rules.forEach(rule -> fields.addAll(List.of("reason-" + rule, "It says nothing of where or who.")));
        return by.post(path(tag) + "/approval", with(fields, more));
    }

    Ready published(String... tags) {
        for (String tag : tags) {
            expect(303, submit(tag));
            expect(303, approve(tag));
        }
        return this;
    }

    static void expect(int status, Response response) {
        if (response.statusCode() != status) {
            throw new AssertionError(response.statusCode() + " " + response.asString());
        }
    }

    private static Object[] with(List<?> fields, Object... more) {
        List<Object> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return all.toArray();
    }

    static Instant now() {
        return Arc.container().instance(Clock.class).get().instant();
    }

    @Override
    public void close() {
        Desk.in(() -> {
            Reviews.erase("story/" + id);
            return null;
        });
        Desk.remove(id);
    }
}
