package org.nonnegotiable.desk;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.quarkus.arc.Arc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.review.PreviewLink;
import org.nonnegotiable.review.Reviews;
import org.nonnegotiable.review.Work;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Cleared;
import org.nonnegotiable.story.Story;

/** One thing of each kind of an embassy, made when an address names it. */
final class Things implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SPELLING = Pattern.compile("/terms/(\\d+/\\d+)/removal");

    private final String embassy;
    private final Member writer;
    private final Instant now = Arc.container().instance(Clock.class).get().instant();
    private final Map<String, String> numbers = new HashMap<>();
    private Child child;
    private Long story;
    private StoredPicture picture;

    Things(String embassy, Member writer) {
        this.embassy = embassy;
        this.writer = writer;
    }

    String in(String path) {
        return NAME.matcher(path).replaceAll(name -> number(name.group(1)));
    }

    private String number(String name) {
        String known = numbers.get(name);
        if (known == null) {
            known = made(name);
            numbers.put(name, known);
        }
        return known;
    }

    private String made(String name) {
        return switch (name) {
            case "account" -> Cast.writer(embassy).id().toString();
            case "child" -> child().code;
            case "story" -> story().toString();
            case "picture" -> picture().id().toString();
            case "preview" -> preview().toString();
            case "spelling" -> SPELLING.matcher(Cast.safeguarder().get(child().deskPath() + "/terms/spellings").asString()).results()
                    .map((MatchResult one) -> one.group(1)).findFirst().orElseThrow();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Child child() {
        if (child == null) {
            child = requiringNew().call(() -> Cleared.child(embassy, now));
        }
        return child;
    }

    /** Written in Ukrainian, begun in German. */
    private Long story() {
        if (story == null) {
            Long about = child().id;
            story = requiringNew().call(() -> {
                Story begun = Story.open(embassy, about, Languages.known("uk").orElseThrow(), writer.id(), now);
                begun.begin(Languages.known("de").orElseThrow(), writer.id(), now);
                return begun.id;
            });
        }
        return story;
    }

    private StoredPicture picture() {
        picture = StoredPicture.of(embassy, 331, 257);
        return picture;
    }

    private Long preview() {
        String subject = "story/" + story() + "/de";
        Work work = new Work(subject, embassy, Languages.known("de").orElseThrow(), "0");
        return requiringNew().call(() -> {
            PreviewLink.share(work, Child.findById(child.id), false, "The town of Weiden", Duration.ofDays(1), writer.account(), now);
            return PreviewLink.of(subject).get(0).id;
        });
    }

    @Override
    public void close() {
        if (picture != null) {
            picture.close();
        }
        requiringNew().run(() -> {
            if (story != null) {
                Reviews.erase("story/" + story);
                Story.findById(story).delete();
            }
            if (child != null) {
                Child.<Child>findById(child.id).erase(now);
            }
        });
    }
}
