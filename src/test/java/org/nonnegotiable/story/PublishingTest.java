package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
import org.nonnegotiable.review.Approval;
import org.nonnegotiable.review.Submission;

/** From the writer's desk to the readers: two people, one text. */
@QuarkusTest
class PublishingTest {

    private Ready story;

    @BeforeEach
    void write() {
        story = Ready.story("uk", "de");
    }

    @AfterEach
    void remove() {
        story.close();
    }

    @Test
    void what_one_wrote_and_another_approved_is_public_at_once() {
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
        assertThat(story.writer.get(story.path("uk") + "/submission").asString()).doesNotContain("Stands in the way:");
        expect(303, story.submit("uk"));
        assertThat(story.state("uk")).isEqualTo(State.WAITING);
        assertThat(story.safeguarder.get("/desk/review").asString()).contains("The other mitten");
        assertThat(Box.lastTo(story.safeguarder.account())).doesNotContain("mitten");
        assertThat(story.safeguarder.get(story.path("uk") + "/reading").asString()).contains("<p>The string tore.</p>", story.hash("uk"));
        expect(303, story.approve("uk"));
        assertThat(story.state("uk")).isEqualTo(State.LIVE);
        assertThat(Visit.to(story.page("uk")).asString()).contains("The string tore.");
        assertThat(Visit.to("/de/stories/" + story.slug("de")).statusCode()).isEqualTo(404);
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2 and thing = ?3", story.safeguarder.id(), Deed.PUBLISH_TEXT, story.subject("uk"))).isOne();
    }

    @Test
    void handing_in_twice_is_handing_in_once_and_it_can_be_taken_back() {
        expect(303, story.submit("uk"));
        expect(303, story.submit("uk"));
        assertThat(Submission.count("subject", story.subject("uk"))).isOne();
        expect(303, story.writer.post(story.path("uk") + "/submission/absence"));
        assertThat(story.state("uk")).isEqualTo(State.DRAFT);
        assertThat(story.approve("uk").statusCode()).isEqualTo(422);
    }

    @Test
    void what_the_gate_refuses_is_not_even_handed_in_and_the_page_leads_to_the_field() {
        Words words = story.words("uk");
        story.edit("uk", new Words(words.slug(), words.title(), words.name(), "", words.quote(), words.alt(), false, "Її звати Златомира."));
        Response refused = story.submit("uk");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains(story.path("uk") + "#summary", story.path("uk") + "#body", "Please read.");
    }

    @Test
    void a_withheld_term_is_shown_to_nobody_where_it_is_found() {
        Words words = story.words("uk");
        String said = "Їх було двоє. Її звати Златомира, а його Марком.";
        story.edit("uk", new Words(words.slug(), words.title(), words.name(), words.summary(), words.quote(), words.alt(), false, said));
        String refused = story.submit("uk").asString();
        assertThat(refused).contains("Її звати <mark class=\"withheld\"><span class=\"unseen\">a withheld term, which is not shown</span></mark>, а його")
                .doesNotContain("Златомир");
        for (Member somebody : List.of(story.writer, story.safeguarder, Cast.coordinator())) {
            assertThat(somebody.get(story.path("uk") + "/submission").asString()).contains("<mark class=\"withheld\">").doesNotContain("Златомир");
            assertThat(somebody.get(story.path("uk") + "/reading").asString()).contains("<mark class=\"withheld\">").doesNotContain("<mark>Златомир");
        }
    }

    @Test
    void what_readers_see_already_is_not_handed_in() {
        story.published("uk");
        assertThat(story.submit("uk").statusCode()).isEqualTo(422);
        assertThat(story.state("uk")).isEqualTo(State.LIVE);
    }

    @Test
    void what_waits_is_read_anew_though_it_was_approved_before_and_waits_no_longer() {
        story.published("uk");
        expect(303, story.safeguarder.post(story.path("uk") + "/unpublication"));
        expect(303, story.submit("uk"));
        Member second = Cast.safeguarder2();
        expect(303, story.approve(second, "uk"));
        assertThat(story.state("uk")).isEqualTo(State.LIVE);
        assertThat(Approval.of(story.subject("uk"), story.hash("uk"))).hasValueSatisfying(one -> assertThat(one.approvedBy).isEqualTo(second.id()));
    }

    @Test
    void what_was_approved_before_and_is_published_waits_no_longer() {
        story.published("uk");
        expect(303, story.safeguarder.post(story.path("uk") + "/unpublication"));
        expect(303, story.submit("uk"));
        expect(303, story.safeguarder.post(story.path("uk") + "/publication"));
        assertThat(story.state("uk")).isEqualTo(State.LIVE);
    }

    @Test
    void nobody_approves_what_they_wrote() {
        expect(303, story.submit("uk"));
        Member turncoat = Cast.safeguarder();
        Desk.in(() -> {
            AuditEntry.record(turncoat.id(), Deed.WRITE_STORY, "story/" + story.id, "DE", "facts", Ready.now());
            return null;
        });
        assertThat(story.approve(turncoat, "uk").statusCode()).isEqualTo(422);
        assertThat(story.approve(story.writer, "uk").statusCode()).isEqualTo(403);
        assertThat(story.approve(Cast.coordinator(), "uk").statusCode()).isEqualTo(403);
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
    }

    @Test
    void only_exactly_what_was_read_is_approved() {
        expect(303, story.submit("uk"));
        String read = story.hash("uk");
        Words words = story.words("uk");
        story.edit("uk", new Words(words.slug(), words.title(), words.name(), words.summary(), words.quote(), words.alt(), false, "Another."));
        assertThat(story.safeguarder.post(story.path("uk") + "/approval", "hash", read).statusCode()).isEqualTo(422);
        assertThat(story.approve("uk").statusCode()).as("what nobody handed in").isEqualTo(422);
    }

    @Test
    void two_who_approve_at_once_publish_once() {
        expect(303, story.submit("uk"));
        Member other = Cast.safeguarder2();
        List<CompletableFuture<Response>> both = IntStream.range(0, 2)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> story.approve(one == 0 ? story.safeguarder : other, "uk"))).toList();
        assertThat(both).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(303));
        assertThat(AuditEntry.count("deed = ?1 and thing = ?2", Deed.PUBLISH_TEXT, story.subject("uk"))).isOne();
    }

    @Test
    void what_is_returned_says_what_is_to_be_changed() {
        expect(303, story.submit("uk"));
        assertThat(story.safeguarder.post(story.path("uk") + "/return", "hash", story.hash("uk"), "words", "").statusCode()).isEqualTo(422);
        expect(303, story.safeguarder.post(story.path("uk") + "/return", "hash", story.hash("uk"), "words", "Say less.", "comment-1-field", "body",
                "comment-1-quoted", "One went with me.", "comment-1-words", "With whom?"));
        assertThat(story.state("uk")).isEqualTo(State.RETURNED);
        assertThat(story.writer.get(story.path("uk") + "/submission").asString()).contains("Say less.", "With whom?");
        assertThat(story.writer.get("/desk/stories?language=uk&state=returned").asString()).contains("/desk/stories/" + story.id);
    }

    @Test
    void a_text_that_is_taken_off_can_come_back() {
        story.published("uk");
        expect(303, story.safeguarder.post(story.path("uk") + "/unpublication"));
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
        assertThat(story.state("uk")).isEqualTo(State.APPROVED);
        expect(303, story.safeguarder.post(story.path("uk") + "/publication"));
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(200);
    }

    @Test
    void the_gate_is_asked_again_at_the_moment_of_publishing() {
        story.published("uk");
        expect(303, story.safeguarder.post(story.path("uk") + "/unpublication"));
        story.child(child -> child.hold(story.safeguarder.id(), "A sister is on her way.", Ready.now()));
        assertThat(story.safeguarder.post(story.path("uk") + "/publication").statusCode()).isEqualTo(422);
        assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(404);
        story.child(child -> child.lift(story.safeguarder.id(), "She is here.", Ready.now()));
        expect(303, story.safeguarder.post(story.path("uk") + "/publication"));
    }
}
