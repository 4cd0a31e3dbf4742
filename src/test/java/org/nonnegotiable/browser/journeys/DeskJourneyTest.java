package org.nonnegotiable.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Visit;

/**
 * The whole way of a story and of those who work at it: invited, written, illustrated, translated, read, returned, public, put right,
 * withdrawn, erased.
 */
@QuarkusTest
class DeskJourneyTest {

    private static final String SHORTER = "Мотузка порвалося. Одна лишилася зі мною.";
    private static final String CORRECTED = "Мотузка порвалася. Одна лишилася зі мною.";
    private static final Pattern PICTURE = Pattern.compile("src=\"(/pictures/[0-9a-f]{64}\\.jpg)\"");

    private final Member safeguarding = Cast.safeguarder();
    private final String slug = "journey-" + System.nanoTime();
    private DeskHand coordinator;
    private DeskHand writer;
    private DeskHand translator;
    private Newcomer newSafeguarder;
    private Draft ukrainian;
    private Draft german;
    private String story;

    @AfterEach
    void erase() {
        if (story != null) {
            safeguarding.post(story + "/withdrawal");
            safeguarding.post(story + "/erasure", "sure", "yes");
        }
    }

    @Test
    @Timeout(300)
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID, Cast.DEVICE}, errors = "401")
    void a_story_goes_its_whole_way_by_the_keyboard_alone(Page first, Page second, Page third, Page fourth) {
        sitDown(true, first, second, third, fourth);
        goTheWholeWay("Орися", "Orysja", 1200);
    }

    @Test
    @Timeout(300)
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID, Cast.DEVICE}, errors = "401", script = false)
    void a_story_goes_its_whole_way_without_script(Page first, Page second, Page third, Page fourth) {
        sitDown(false, first, second, third, fourth);
        goTheWholeWay("Веселка", "Wesselka", 1201);
    }

    private void sitDown(boolean keyboard, Page first, Page second, Page third, Page fourth) {
        coordinator = new DeskHand(first, keyboard).signedIn(Cast.coordinator());
        writer = new DeskHand(second, keyboard);
        translator = new DeskHand(third, keyboard);
        newSafeguarder = new Newcomer(new DeskHand(fourth, keyboard));
    }

    /** @param name another in each test, for names of erased stories are kept away */
    private void goTheWholeWay(String name, String germanName, int width) {
        ukrainian = new Draft("Рукавичка без пари", name, "Про рукавичку.", "Я її зберегла.", "Рукавичка на підвіконні",
                "Мотузка порвалося. Одна рукавичка лишилася зі мною.", slug + "-uk");
        german = new Draft("Der einzelne Fäustling", germanName, "Von einem Fäustling.", "Ich habe ihn behalten.", "Ein Fäustling auf dem Fensterbrett",
                "Die Schnur ist gerissen. Einer blieb bei mir.", slug + "-de");
        invite();
        StoryWriter original = StoryWriter.begins(writer, ukrainian);
        story = original.story();
        original.sendsPicture(width).tellsAboutTheChild();
        StorySafeguarder safeguarder = new StorySafeguarder(newSafeguarder);
        String code = original.answersTheQuestions();
        safeguarder.recordsTheConsent(code).withholds(code, "Златомира\nZlatomyra");
        original.submits("Ukrainian", "Please read.");
        StoryWriter.translates(translator, ukrainian.title(), ukrainian, german).submits("German", "Translated.");
        safeguarder.returns(ukrainian.title(), "Say it shorter.", "рукавичка", "This word stands there twice.");
        original.findsReturned("Ukrainian", "Say it shorter.", "This word stands there twice.").writesAnew("Ukrainian", SHORTER).submits("Ukrainian", "Shorter.");
        newSafeguarder.leaves().comesAgain();
        safeguarder.approves(ukrainian.title()).approves(german.title());
        String picture = bothArePublic();
        correctTheSlip(original, safeguarder);
        safeguarder.withdrawsTheNextDay(story);
        assertThat(Visit.to(picture).statusCode()).isNotEqualTo(200);
        isGone();
        safeguarder.erases();
        isGone();
        assertThat(safeguarder.hand().links(ukrainian.title())).isZero();
        assertThat(writer.follow("Stories").links(ukrainian.title())).isZero();
    }

    private void invite() {
        new Newcomer(writer).isInvited(coordinator, "Writer", "Ukrainian").comes("Iryna");
        new Newcomer(translator).isInvited(coordinator, "Translator", "German").comes("Lena");
        newSafeguarder.isInvited(coordinator, "Safeguarder").comes("Halyna").setsUpCodes();
    }

    /** The picture's address. */
    private String bothArePublic() {
        assertThat(publicText("uk")).contains(ukrainian.title(), SHORTER, "alt=\"" + ukrainian.alt() + "\"", "Embassy in Berlin");
        assertThat(publicText("de")).contains(german.title(), german.body(), "alt=\"" + german.alt() + "\"");
        Matcher picture = PICTURE.matcher(publicText("uk"));
        assertThat(picture.find()).isTrue();
        assertThat(Visit.to(picture.group(1)).statusCode()).isEqualTo(200);
        return picture.group(1);
    }

    private void correctTheSlip(StoryWriter original, StorySafeguarder safeguarder) {
        original.writesAnew("Ukrainian", CORRECTED).submits("Ukrainian", "A typo.");
        assertThat(publicText("uk")).contains(SHORTER);
        safeguarder.approves(ukrainian.title());
        assertThat(publicText("uk")).contains(CORRECTED).doesNotContain(SHORTER);
    }

    private void isGone() {
        assertThat(Visit.to(publicPath("uk")).statusCode()).isEqualTo(410);
        assertThat(Visit.to(publicPath("de")).statusCode()).isEqualTo(410);
    }

    private String publicText(String language) {
        return Visit.read(publicPath(language));
    }

    private String publicPath(String language) {
        return "/" + language + "/stories/" + slug + "-" + language;
    }
}
