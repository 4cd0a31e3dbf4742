package org.nonnegotiable.browser.journeys;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nonnegotiable.account.Box;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.counter.LedgerInTest;
import org.nonnegotiable.counter.Proposal;
import org.nonnegotiable.desk.Freeze;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.embassy.Embassy;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Message;
import org.nonnegotiable.milestone.Milestone;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Cleared;
import org.nonnegotiable.site.StandingPage;
import org.nonnegotiable.story.RealStory;

/** All that coordinators do: people, the number, embassies, milestones, pages, words, and standing still, holding or withdrawing when something is wrong. */
@QuarkusTest
class CoordinatorJourneyTest {

    private static final String PLURAL = "desk_told_in";
    private static final Language UKRAINIAN = Language.fromString("uk");

    @RegisterExtension
    LedgerInTest ledger = new LedgerInTest();

    @Inject
    Edition edition;

    private final Member ukrainian = Cast.coordinator();
    private final String words = requiringNew().call(() -> Message.<Message>findById(new Message.Key("uk", PLURAL)).pattern);
    private RealStory story;
    private Child child;
    private DeskHand colleague;
    private DeskHand hand;

    @BeforeEach
    void a_public_story() {
        story = RealStory.published("overseen", Instant.parse("2026-01-01T10:00:00Z"), "uk", "en");
        child = requiringNew().call(() -> Cleared.child("DE"));
        story.change(one -> one.child = child.id);
    }

    @AfterEach
    void as_before() {
        story.close();
        requiringNew().run(() -> {
            Child.<Child>findById(child.id).erase(Cleared.NOW);
            Proposal.deleteAll();
            Freeze.deleteAll();
            Embassy.deleteById("BT");
            Milestone.<Milestone>list("code like '2031%'").forEach(Milestone::delete);
            StandingPage.delete("code = 'about' and language = ?1", Language.fromString("it"));
            Message.record(UKRAINIAN, PLURAL, words);
            edition.raise();
        });
    }

    @Test
    @Timeout(200)
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID, Cast.DEVICE}, errors = {"409", "422", "423"})
    void a_coordinator_does_the_whole_job_by_the_keyboard_alone(Page first, Page second) {
        colleague = new DeskHand(first, true);
        hand = new DeskHand(second, true);
        doTheWholeJob();
    }

    @Test
    @Timeout(200)
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID, Cast.DEVICE}, errors = {"409", "422", "423"}, script = false)
    void a_coordinator_does_the_whole_job_without_script(Page first, Page second) {
        colleague = new DeskHand(first, false);
        hand = new DeskHand(second, false);
        doTheWholeJob();
    }

    private void doTheWholeJob() {
        colleague.signedIn(Cast.coordinator());
        new Newcomer(hand).isInvited(colleague, "Coordinator").comes("Marta").setsUpCodes();
        Newcomer auditor = new Newcomer(hand).isInvited(hand, "Auditor");
        assertThat(Box.lastTo(auditor.email())).contains("/desk/invitation/");
        stateTheNumber();
        addAnEmbassyAndConfirmIt();
        addAMilestone();
        translateAPage();
        putWordsRight();
        standStillAndGoOn();
        holdAndHaveItLifted();
        withdraw();
    }

    /** One proposes, another confirms. */
    private void stateTheNumber() {
        hand.follow("The number").follow("Propose a number").choose("Figure", "Returned under Bring Kids Back UA").write("Number", "2050")
                .date("Day", "2026-11-20").write("Who said it", "Speaker").write("Published by", "Publisher")
                .write("Address", "https://example.org/statement").press("Propose").sees("Proposed. Another coordinator has to confirm it.");
        assertThat(Visit.read("/en/counter")).doesNotContain("2,050");
        colleague.follow("To do").followTo("2,050").isForEverybody().press("It is right: make it public").sees("Confirmed. It is entry");
        assertThat(Visit.read("/en/counter")).contains("2,050");
    }

    private void addAnEmbassyAndConfirmIt() {
        hand.follow("Embassies").follow("Add an embassy").choose("Country", "Bhutan").write("Languages of the country", "dz").write("English", "Thimphu")
                .press("Save").sees("Saved.");
        assertThat(Visit.read("/en/embassies/bt")).contains("Thimphu", "still being confirmed");
        hand.follow("Bhutan").tick("The embassy has confirmed it");
        colleague.follow("Embassies").follow("Bhutan").write("German", "Thimphu").press("Save").sees("Saved.");
        hand.press("Save").isToldAtOnce("Somebody has changed this").isForEverybody().write("German", "Thimphu").press("Save").sees("Saved.");
        assertThat(Visit.read("/en/embassies/bt")).doesNotContain("still being confirmed");
    }

    private void addAMilestone() {
        hand.follow("Milestones").follow("Add a milestone").write("Source", "example.org/bridge").write("English", "A bridge was opened").press("Save")
                .isToldAtOnce("One thing to put right").date("Day", "2031-05-06").press("Save").sees("Saved.");
        assertThat(Visit.read("/en/milestones")).contains("A bridge was opened");
    }

    private void translateAPage() {
        hand.follow("Pages").followIn("About the campaign", "Italian – missing").write("Title", "Chi siamo").write("Summary", "La campagna.")
                .write("Text", "Il testo.").press("Preview").isToldAtOnce("Preview").press("Save").sees("Saved.");
        assertThat(Visit.read("/it/about")).contains("Chi siamo");
    }

    /** A sentence that counts. */
    private void putWordsRight() {
        hand.follow("Languages").follow("Ukrainian").write("Look for", PLURAL).press("Find").follow(PLURAL)
                .write("Words", "{0, plural, one{# мова} other{# мов}}").press("Save").isToldAtOnce("few, many, one, other")
                .write("Words", "{0, plural, one{# мова} few{# мови} many{# мов-усі} other{# мови}}").press("Save").sees("Saved.");
        ukrainian.post("/desk/me", "language", "uk", "zone", "Europe/Kyiv");
        assertThat(ukrainian.get("/desk/milestones").asString()).contains("мов-усі");
    }

    private void standStillAndGoOn() {
        hand.follow("To do").follow("Make the desk stand still, or go on").write("Why, and until when", "We are moving until noon")
                .press("Stop all changes").sees("It has stood still since");
        colleague.follow("Embassies").follow("Bhutan").sees("We are moving until noon").press("Save").sees("Nothing was changed").isForEverybody();
        hand.press("Let work go on").sees("Everybody can work again.");
        colleague.press("Send it again").sees("Saved.");
    }

    /** The coordinator is quick, the safeguarding team looks into it: nobody else lifts a hold. */
    private void holdAndHaveItLifted() {
        hand.follow("Stories").follow("Title & <overseen-uk>").isForEverybody().press("Put on hold").isToldAtOnce("One thing to put right")
                .write("Why on hold?", "A brother is still there.").press("Put on hold").sees("What was public about this child is taken down.")
                .sees("Only the safeguarding team lifts a hold.").isForEverybody();
        assertThat(Visit.to("/uk/stories/overseen-uk").statusCode()).isEqualTo(404);
        assertThat(Visit.to("/en/stories/overseen-en").statusCode()).isEqualTo(404);
        hand.follow("To do").sees("Texts that left the site by themselves").sees("The child is on hold.").isForEverybody();
        colleague.signedIn(Cast.safeguarder()).follow("To do").followTo(child.code).isForEverybody().write("Why may it be lifted?", "He is here.")
                .press("Lift the hold").sees("No longer on hold.");
        hand.follow("Stories").follow("Title & <overseen-uk>").sees("Why on hold?");
        assertThat(hand.words()).doesNotContain("On hold since");
    }

    private void withdraw() {
        hand.follow("Stories").follow("Title & <overseen-uk>").press("Withdraw now, for good").sees("The story is withdrawn in every language.");
        assertThat(Visit.to("/uk/stories/overseen-uk").statusCode()).isEqualTo(410);
        assertThat(Visit.to("/en/stories/overseen-en").statusCode()).isEqualTo(410);
    }
}
