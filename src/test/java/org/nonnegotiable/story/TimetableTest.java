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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Box;
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
    void a_time_that_is_none_or_has_passed_is_asked_for_again() {
        assertThat(story.submit("uk", "wanted", "soon").statusCode()).isEqualTo(422);
        assertThat(story.submit("uk", "wanted", "2020-01-01T09:00").asString()).contains("2020-01-01T09:00", "has passed");
    }

    /** Where the writer is. */
    private static String typed(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.of("Europe/Berlin")).toString();
    }
}
