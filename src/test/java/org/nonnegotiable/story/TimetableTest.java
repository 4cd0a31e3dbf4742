package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Box;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class TimetableTest {

    private final Instant tomorrow = Ready.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);

    private Ready story;

    @Inject
    Timetable timetable;

    @BeforeEach
    void write() {
        story = Ready.story("uk");
    }

    @AfterEach
    void remove() {
        story.close();
    }

    @Test
    void what_is_planned_becomes_public_when_its_time_has_come_and_is_claimed_by_one_of_two() {
        expect(303, story.submit("uk", "wanted", typed(tomorrow)));
        expect(303, story.approve("uk"));
        assertThat(story.state("uk")).isEqualTo(State.APPROVED);
        assertThat(timetable.run(tomorrow.minusSeconds(1))).isZero();
        List<CompletableFuture<Integer>> nodes = IntStream.range(0, 2)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> timetable.run(tomorrow))).toList();
        assertThat(nodes.stream().mapToInt(CompletableFuture::join).sum()).isOne();
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(200);
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2 and thing = ?3", story.safeguarder.id(), Deed.PUBLISH_TEXT, story.subject("uk"))).isOne();
    }

    @Test
    void what_is_refused_at_its_time_stays_unpublished_and_is_told() {
        expect(303, story.submit("uk", "wanted", typed(tomorrow)));
        expect(303, story.approve("uk"));
        story.child(child -> child.hold(story.safeguarder.id(), "A sister is on her way.", Ready.now()));
        assertThat(timetable.run(tomorrow)).isZero();
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
        assertThat(Box.lastTo(story.writer.account())).contains("stays unpublished");
        assertThat(Box.lastTo(story.safeguarder.account())).contains("stays unpublished");
        assertThat(story.writer.get(story.path("uk") + "/reading").asString()).contains("was refused on");
    }

    @Test
    void an_edit_after_the_approval_keeps_it_from_becoming_public() {
        expect(303, story.submit("uk", "wanted", typed(tomorrow)));
        expect(303, story.approve("uk"));
        Words words = story.words("uk");
        story.edit("uk", new Words(words.slug(), words.title(), words.name(), words.summary(), words.quote(), words.alt(), false, "More."));
        assertThat(timetable.run(tomorrow)).isZero();
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_is_public_before_its_embargo_ends() {
        expect(303, story.submit("uk", "embargo", typed(tomorrow)));
        expect(303, story.approve("uk"));
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
        assertThat(story.safeguarder.post(story.path("uk") + "/publication").statusCode()).isEqualTo(422);
        assertThat(timetable.run(tomorrow)).isOne();
    }

    @Test
    void what_is_planned_can_be_cancelled_and_its_embargo_stays() {
        expect(303, story.submit("uk", "wanted", typed(tomorrow), "embargo", typed(tomorrow)));
        expect(303, story.approve("uk"));
        assertThat(story.safeguarder.get(reading()).asString()).contains("Becomes public by itself", "Cancel the planned publication");
        expect(303, story.safeguarder.post(story.path("uk") + "/unpublication", "plan", "only"));
        expect(303, story.safeguarder.post(story.path("uk") + "/unpublication", "plan", "only"));
        assertThat(story.safeguarder.get(reading()).asString()).contains("Not public before").doesNotContain("Becomes public by itself", "Cancel the planned");
        assertThat(timetable.run(tomorrow)).isZero();
        assertThat(story.safeguarder.post(story.path("uk") + "/publication").statusCode()).isEqualTo(422);
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2 and thing = ?3 and detail = 'plan'", story.safeguarder.id(), Deed.UNPUBLISH_TEXT,
                story.subject("uk"))).isOne();
    }

    @Test
    void a_plan_for_what_is_public_already_is_cancelled_without_taking_that_away_or_done_with_when_it_is_due() {
        story.published("uk");
        for (boolean cancelled : new boolean[] {true, false}) {
            Words words = story.words("uk");
            story.edit("uk", new Words(words.slug(), words.title(), words.name(), words.summary(), words.quote(), words.alt(), false, "More, " + cancelled + "."));
            expect(303, story.submit("uk", "wanted", typed(tomorrow)));
            expect(303, story.approve("uk"));
            if (cancelled) {
                expect(303, story.safeguarder.post(story.path("uk") + "/unpublication", "plan", "only"));
            }
            timetable.run(tomorrow);
            assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(200);
            assertThat(story.safeguarder.get(reading()).asString()).doesNotContain("Becomes public by itself");
            assertThat(Desk.<Boolean>text(story.id, "uk", text -> Plan.of(text).isPresent())).isFalse();
        }
    }

    @Test
    void nothing_becomes_public_by_itself_while_the_desk_stands_still_and_everything_when_work_goes_on() {
        expect(303, story.submit("uk", "wanted", typed(tomorrow)));
        expect(303, story.approve("uk"));
        Member coordinator = Cast.coordinator();
        expect(303, coordinator.post("/desk/freeze", "reason", "We are moving"));
        try {
            assertThat(timetable.run(tomorrow)).isZero();
            assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
        } finally {
            expect(303, coordinator.post("/desk/freeze/thaw"));
        }
        assertThat(timetable.run(tomorrow)).isOne();
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_moment_is_told_in_the_time_of_whoever_reads_and_in_the_embassys() {
        expect(303, story.submit("uk", "wanted", typed(tomorrow), "embargo", typed(tomorrow)));
        assertThat(story.writer.get(story.path("uk") + "/submission").asString()).doesNotContain("At the embassy");
        expect(303, story.safeguarder.post("/desk/me", "language", "en", "zone", "Asia/Tokyo"));
        String both = "Times are those of <bdi>Asia/Tokyo</bdi>. At the embassy (<bdi>Europe/Berlin</bdi>) that is ";
        assertThat(story.safeguarder.get(reading()).asString().split(Pattern.quote(both))).as("the embargo, and the wish where it is decided").hasSize(3);
        expect(303, story.approve("uk"));
        assertThat(story.safeguarder.get(reading()).asString()).containsPattern("Becomes public by itself: <time[^>]+>[^<]+</time> · " + Pattern.quote(both));
    }

    private String reading() {
        return story.path("uk") + "/reading";
    }

    @Test
    void a_time_that_is_none_or_has_passed_is_asked_for_again() {
        assertThat(story.submit("uk", "wanted", "soon").statusCode()).isEqualTo(422);
        assertThat(story.submit("uk", "wanted", "2020-01-01T09:00").asString()).contains("2020-01-01T09:00", "has passed");
    }

    /** Where the writer is. */
    private static String typed(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.of("Europe/Berlin")).toString();
    }
}
