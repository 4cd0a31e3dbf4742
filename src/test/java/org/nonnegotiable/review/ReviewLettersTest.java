package org.nonnegotiable.review;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Box;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class ReviewLettersTest {

    private final Member writer = Cast.writer("DE");
    private final Member reader = Cast.safeguarder();
    private final Work work = Probes.work();
    private final String page = Signpost.to(work.subject()).path();

    @AfterEach
    void nothing_waits() {
        Probes.eraseAll();
    }

    @Test
    void whoever_may_approve_hears_that_a_text_waits_and_nobody_else_does() {
        Member second = Cast.safeguarder2();
        Member coordinator = Cast.coordinator();
        Probes.submit(work, writer);
        assertThat(Box.lastTo(reader.account())).contains("A text waits for you to read it: Germany, German.");
        assertThat(Box.link(second.account().email)).isNotEqualTo(Box.link(reader.account().email));
        assertThat(Box.to(coordinator.account().email)).isEmpty();
        assertThat(Box.to(writer.account().email)).isEmpty();
    }

    @Test
    void a_double_click_writes_one_letter() {
        Probes.submit(work, writer);
        Probes.submit(work, writer);
        assertThat(Box.to(reader.account().email)).hasSize(1);
    }

    @Test
    void a_letter_speaks_the_language_of_its_reader() {
        requiringNew().run(() -> Account.<Account>findById(reader.id()).deskLanguage = "uk");
        Probes.submit(work, writer);
        assertThat(Box.lastTo(reader.account())).contains("На вас чекає текст: Німеччина, німецька.");
    }

    @Test
    void whoever_submitted_it_hears_what_became_of_it() {
        Probes.submit(work, writer);
        requiringNew().run(() -> Return.give(work.subject(), work.hash(), reader.account(), "Leave Weiden out.",
                List.of(Comment.on("title", "A mitten", "mitten", "Whose?", "comment-1")), Probes.NOW));
        assertThat(Box.lastTo(writer.account())).contains("has come back to be changed");
        Probes.submit(work, writer);
        requiringNew().run(() -> Approval.give(work.subject(), work.hash(), reader.account(), Set.of(), Set.of(), Map.of(), Probes.NOW));
        assertThat(Box.lastTo(writer.account())).contains("is approved");
        requiringNew().run(() -> Approval.of(work.subject(), work.hash()).orElseThrow().tellPublished(Probes.NOW));
        assertThat(Box.lastTo(writer.account())).contains("is public now");
        assertThat(Box.to(writer.account().email)).hasSize(3);
    }

    @Test
    void no_letter_holds_a_word_of_the_text_the_note_or_the_comments() {
        whoever_submitted_it_hears_what_became_of_it();
        assertThat(List.of(Box.to(writer.account().email), Box.to(reader.account().email))).allSatisfy(letters -> assertThat(letters).isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.getText() + letter.getSubject())
                        .doesNotContain("mitten", "Weiden", "second paragraph", "Whose", "Words of", work.subject())));
    }

    @Test
    void its_link_leads_its_reader_to_the_page_once() {
        Probes.submit(work, writer);
        String link = Box.link(reader.account().email);
        assertThat(reader.get(link).header("Location")).endsWith(page);
        assertThat(reader.get(link).header("Location")).endsWith("/desk");
    }

    @Test
    void whoever_is_not_signed_in_signs_in_first_and_uses_nothing_up() {
        Probes.submit(work, writer);
        String link = Box.link(reader.account().email);
        Response first = Visit.to(link);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.header("Location")).contains("/desk/sign-in?to=");
        assertThat(reader.get(link).header("Location")).endsWith(page);
    }

    @Test
    void it_leads_nobody_else_and_stays_good_for_its_reader() {
        Probes.submit(work, writer);
        String link = Box.link(reader.account().email);
        assertThat(Cast.safeguarder2().get(link).header("Location")).endsWith("/desk");
        assertThat(reader.get(link).header("Location")).endsWith(page);
    }

    @Test
    void it_ends_after_a_month_and_no_row_holds_it() {
        Probes.submit(work, writer);
        String link = Box.link(reader.account().email);
        assertThat(LetterLink.count("tokenHash", Fingerprint.ofToken(link.replace("/desk/letters/", "")))).isOne();
        requiringNew().run(() -> LetterLink.update("expiresAt = ?1 where accountId = ?2", Probes.NOW.minus(Duration.ofDays(1)), reader.id()));
        QuarkusMock.installMockForType(Clock.fixed(Probes.NOW, ZoneOffset.UTC), Clock.class);
        assertThat(reader.get(link).header("Location")).endsWith("/desk");
    }

    @Test
    void somebody_who_wants_no_letters_gets_none_until_they_do() {
        assertThat(reader.get("/desk/letters").asString()).contains("You get these letters.", "Send me none");
        reader.post("/desk/letters", "wanted", "false");
        assertThat(reader.post("/desk/letters", "wanted", "false").statusCode()).isEqualTo(303);
        assertThat(reader.get("/desk/letters").asString()).contains("You do not get these letters");
        Probes.submit(work, writer);
        assertThat(Box.to(reader.account().email)).isEmpty();
        reader.post("/desk/letters", "wanted", "true");
        Probes.submit(Probes.work(work.subject(), Probes.OTHER_HASH), writer);
        assertThat(Box.to(reader.account().email)).hasSize(1);
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2", reader.id(), Deed.CHANGE_SETTINGS)).isEqualTo(3);
    }

    @Test
    void whoever_has_gone_gets_no_letters() {
        requiringNew().run(() -> Account.<Account>findById(reader.id()).closedAt = Probes.NOW);
        requiringNew().run(() -> Account.<Account>findById(writer.id()).closedAt = Probes.NOW);
        Probes.submit(work, writer);
        Member second = Cast.safeguarder2();
        requiringNew().run(() -> Approval.give(work.subject(), work.hash(), second.account(), Set.of(), Set.of(), Map.of(), Probes.NOW));
        assertThat(Box.to(reader.account().email)).isEmpty();
        assertThat(Box.to(writer.account().email)).isEmpty();
    }
}
