package org.nonnegotiable.desk;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.counter.Proposal;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.review.PreviewLink;
import org.nonnegotiable.review.Reviews;
import org.nonnegotiable.review.Work;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Cleared;
import org.nonnegotiable.safeguarding.Pseudonym;
import org.nonnegotiable.story.Story;

/** One thing of each kind of an embassy, made when an address names it. */
final class Things implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SPELLING = Pattern.compile("/terms/(\\d+)/(\\d+)/removal");
    private static final Pattern WIDTH = Pattern.compile("/desk/pictures/\\d+/(\\d+)\\.jpg");

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
            case "invited" -> invited().toString();
            case "width" -> first(WIDTH, here().get("/desk/pictures/" + in("{picture}"))).group(1);
            case "term" -> first(SPELLING, spellings()).group(1);
            case "spelling" -> first(SPELLING, spellings()).group(2);
            case "named" -> named();
            case "proposal" -> proposal().toString();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** In a session of its own, for what is tested may be signing out everywhere. */
    private Member here() {
        return writer.elsewhere(true);
    }

    private static MatchResult first(Pattern pattern, Response page) {
        return pattern.matcher(page.asString()).results().findFirst().orElseThrow();
    }

    private Response spellings() {
        return Cast.safeguarder().get(child().deskPath() + "/terms/spellings");
    }

    /** Somebody who has not come yet. */
    private Long invited() {
        Long guest = Cast.writer(embassy).id();
        requiringNew().run(() -> Account.update("acceptedAt = null where id = ?1", guest));
        return guest;
    }

    /** The language in which the child has a name that was approved. */
    private String named() {
        Long about = child().id;
        requiringNew().run(() -> Pseudonym.fix(Child.findById(about), Languages.known("de").orElseThrow(), "Marta", writer.id(), now));
        return "de";
    }

    private Long proposal() {
        Proposal proposal = new Proposal();
        proposal.asOf = LocalDate.ofInstant(now, ZoneOffset.UTC);
        proposal.value = 2050;
        proposal.statedBy = "Speaker of the test";
        proposal.publisher = "Publisher of the test";
        proposal.url = "https://example.org/statement";
        proposal.reason = "A reason of the test";
        return requiringNew().call(() -> {
            proposal.figure = Figure.findById("returned");
            proposal.propose("Anna", now);
            return proposal.id;
        });
    }

    private Child child() {
        if (child == null) {
            child = requiringNew().call(() -> Cleared.child(embassy, now));
        }
        return child;
    }

    /** Written in Ukrainian and in German. */
    private Long story() {
        if (story == null) {
            Long about = child().id;
            story = requiringNew().call(() -> {
                Story begun = Story.open("s-" + System.nanoTime(), embassy, about, Languages.known("uk").orElseThrow(), writer.id(), now);
                begun.begin(Languages.known("de").orElseThrow(), writer.id(), now);
                return begun.id;
            });
            List.of("uk", "de").forEach(tag -> here().post("/desk/stories/" + story + "/" + tag, "title", "A key", "version", "0"));
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
            Optional.ofNullable(numbers.get("proposal")).ifPresent(number -> Proposal.deleteById(Long.valueOf(number)));
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
