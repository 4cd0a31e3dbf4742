package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nonnegotiable.account.Line;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.language.Language;

/** An open page of somebody who writes in one language: they do whatever comes to their mind, and go on from what they are told. */
final class Tab implements Callable<Integer> {

    /** Begun now and then beside the two that are written in. */
    static final List<String> OTHERS = List.of("en", "fr", "es", "it", "pl", "pt-PT", "tr", "ar", "he", "ja");
    private static final Pattern VERSION = Pattern.compile("(?:name=\"version\" value=|\"version\":)\"?(\\d+)");
    private static final Pattern TITLE = Pattern.compile("name=\"title\"[^>]* value=\"([^\"]*)\"");
    private static final String RESTORED = "What stood there before is kept";
    private static final String MEANWHILE = "Somebody has changed the text meanwhile";

    private final int number;
    private final Long by;
    private final Line line;
    private final String tag;
    private final Round round;
    private final Random random;
    private final String text;
    private final String pen = UUID.randomUUID().toString();
    /** What the page shows, of the text and of the facts. It goes stale, as pages do. */
    private int shown;
    private int shownFacts;
    private int written;
    private int refused;

    Tab(int number, Member by, String tag, Round round) {
        this.number = number;
        this.by = by.id();
        line = new Line(by);
        this.tag = tag;
        this.round = round;
        random = new Random(31 * round.seed() + number);
        text = "/desk/stories/" + round.story() + "/" + tag;
    }

    /** Says how often somebody else was first. */
    @Override
    public Integer call() {
        begin(tag);
        for (int i = 0; i < Round.DEEDS; i++) {
            round.clock().pass(random.nextInt(30));
            deed();
        }
        return refused;
    }

    private void deed() {
        switch (random.nextInt(16)) {
            case 0 -> look(line.get(text));
            case 1 -> changeFacts();
            case 2, 3 -> begin(OTHERS.get(random.nextInt(OTHERS.size())));
            case 4, 5 -> own().ifPresent(this::restore);
            case 6 -> saveByHand(title());
            default -> saveByItself(title());
        }
    }

    private String title() {
        return number + "-" + ++written;
    }

    private void begin(String other) {
        is(303, line.post("/desk/stories/" + round.story() + "/texts", "language", other));
        round.told().begun(other);
    }

    private void look(HttpResponse<String> page) {
        is(200, page);
        Matcher title = TITLE.matcher(page.body());
        assertThat(title.find()).as(round.again()).isTrue();
        shown = version(page);
        round.told().look(tag, shown, title.group(1));
    }

    /** A month that nobody else chooses. */
    private void changeFacts() {
        String month = YearMonth.of(2014 + 10 * number, 1).plusMonths(++written).toString();
        HttpResponse<String> answer = line.post("/desk/stories/" + round.story() + "/facts", "age", "6-9", "returned", month, "version", shownFacts);
        if (is(303, answer)) {
            round.told().facts(++shownFacts, month);
        } else {
            shownFacts = later(shownFacts, answer);
        }
    }

    /** Every few answers are lost on the line; the page goes on from what it shows. */
    private void saveByItself(String title) {
        Instant sent = round.clock().instant();
        HttpResponse<String> answer = line.post(text + "/draft", "title", title, "body", Acknowledged.body(title), "version", shown, "pen", pen);
        if (is(200, answer)) {
            acknowledged(version(answer), pen, title, false, sent);
            shown = random.nextInt(5) == 0 ? shown : version(answer);
        } else {
            shown = later(shown, answer);
        }
    }

    private void saveByHand(String title) {
        Instant sent = round.clock().instant();
        HttpResponse<String> answer = line.post(text, "title", title, "body", Acknowledged.body(title), "version", shown);
        if (is(303, answer)) {
            acknowledged(shown + 1, null, title, false, sent);
            shown++;
        } else {
            shown = later(shown, answer);
        }
    }

    private record Earlier(int number, String title, int version) {
    }

    /** What this page has written and what stands there no longer: as no other page writes it, putting it back is a change. */
    private Optional<Earlier> own() {
        return Desk.in(() -> {
            StoryText there = Story.<Story>findById(round.story()).in(Language.fromString(tag)).orElseThrow();
            List<Revision> own = Revision.list("text = ?1 and words.title like ?2 and words.title <> ?3", there, number + "-%", there.words.title());
            return own.stream().skip(random.nextInt(1 + own.size())).findFirst().map(one -> new Earlier(one.number, one.words.title(), there.version));
        });
    }

    private void restore(Earlier earlier) {
        shown = random.nextBoolean() ? shown : earlier.version;
        Instant sent = round.clock().instant();
        HttpResponse<String> page = line.goOn(line.post(text + "/revisions/" + earlier.number + "/restoration", "version", shown));
        if (page.body().contains(RESTORED)) {
            acknowledged(shown + 1, null, earlier.title, true, sent);
        } else {
            assertThat(page.body()).as(round.again()).contains(MEANWHILE);
            later(shown, page);
        }
        look(page);
    }

    private void acknowledged(int version, String with, String title, boolean restored, Instant sent) {
        round.told().change(tag, new Acknowledged.Change(shown, version, by, with, title, restored, sent, round.clock().instant()));
    }

    /** Done; if not, it must be because somebody else was first. */
    private boolean is(int done, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", round.again(), answer.body()).isIn(done, 409);
        return answer.statusCode() == done;
    }

    private int later(int from, HttpResponse<String> refusal) {
        refused++;
        assertThat(version(refusal)).as("%s: who is refused has seen something older", round.again()).isGreaterThan(from);
        return version(refusal);
    }

    private int version(HttpResponse<String> answer) {
        Matcher version = VERSION.matcher(answer.body());
        assertThat(version.find()).as("%s: %s", round.again(), answer.body()).isTrue();
        return Integer.parseInt(version.group(1));
    }
}
