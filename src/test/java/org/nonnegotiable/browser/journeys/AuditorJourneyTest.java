package org.nonnegotiable.browser.journeys;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.browser.InChromium;

/** All that auditors do: look for something in the log, go on to older entries, and take them along. */
@QuarkusTest
class AuditorJourneyTest {

    private static final int ENTRIES = 60;

    private final Member writer = Cast.writer("DE");
    private final String thing = "story/" + System.nanoTime();

    @BeforeEach
    void a_long_log() {
        requiringNew().run(() -> {
            IntStream.rangeClosed(1, ENTRIES).forEach(i -> AuditEntry.record(writer.id(), Deed.WRITE_STORY, thing, "DE", "entry " + i + ".",
                    Instant.parse("2026-11-02T10:00:00Z")));
            AuditEntry.record(writer.id(), Deed.SUBMIT_TEXT, thing, "DE", "another deed", Instant.parse("2026-11-02T10:00:00Z"));
            AuditEntry.record(writer.id(), Deed.WRITE_STORY, thing, "DE", "another day", Instant.parse("2026-11-04T10:00:00Z"));
        });
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID, Cast.DEVICE})
    void an_auditor_does_the_whole_job_by_the_keyboard_alone(Page first, Page second) {
        doTheWholeJob(new DeskHand(first, true), new DeskHand(second, true));
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID, Cast.DEVICE}, script = false)
    void an_auditor_does_the_whole_job_without_script(Page first, Page second) {
        doTheWholeJob(new DeskHand(first, false), new DeskHand(second, false));
    }

    private void doTheWholeJob(DeskHand coordinator, DeskHand hand) {
        coordinator.signedIn(Cast.coordinator());
        new Newcomer(hand).isInvited(coordinator, "Auditor").comes("Petro");
        hand.follow("Log").choose("What was done", "wrote").write("To what", thing).date("From", "2026-11-01").date("To", "2026-11-03").press("Show")
                .sees("entry 60.").isForEverybody();
        assertThat(hand.words()).contains("entry 11.").doesNotContain("entry 10.", "another d");
        hand.follow("Older entries").sees("entry 10.");
        assertThat(hand.words()).contains("entry 1.").doesNotContain("entry 11.", "another d");
        assertThat(hand.save("Save as a file (CSV)").lines()).hasSize(ENTRIES + 1).first().isEqualTo("at,account,name,deed,thing,embassy,detail");
    }
}
