package org.nonnegotiable.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Visit;

/** The whole way of a story: written, translated, read, returned, public, put right, withdrawn, erased. */
@QuarkusTest
class DeskJourneyTest {

    private static final String WRITTEN = "Мотузка порвалося. Одна рукавичка лишилася зі мною.";
    private static final String SHORTER = "Мотузка порвалося. Одна лишилася зі мною.";
    private static final String CORRECTED = "Мотузка порвалася. Одна лишилася зі мною.";
    private static final String TRANSLATED = "Die Schnur ist gerissen. Einer blieb bei mir.";
    private static final String TITLE = "Рукавичка без пари";
    private static final String GERMAN_TITLE = "Der einzelne Fäustling";

    private final Member safeguarding = Cast.safeguarder();
    private final String slug = "journey-" + System.nanoTime();
    private DeskHand writer;
    private DeskHand translator;
    private DeskHand safeguarder;
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
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID})
    void a_story_goes_its_whole_way_by_the_keyboard_alone(Page first, Page second, Page third) {
        sitDown(first, second, third, true);
        goTheWholeWay();
    }

    @Test
    @Timeout(300)
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID}, script = false)
    void a_story_goes_its_whole_way_without_script(Page first, Page second, Page third) {
        sitDown(first, second, third, false);
        goTheWholeWay();
    }

    private void sitDown(Page first, Page second, Page third, boolean keyboard) {
        writer = new DeskHand(first, keyboard).signedIn(Cast.writer("DE", "uk"));
        translator = new DeskHand(second, keyboard).signedIn(Cast.translator("DE", "de"));
        safeguarder = new DeskHand(third, keyboard).signedIn(safeguarding);
    }

    private void goTheWholeWay() {
        write();
        tellAboutTheChild();
        recordTheConsent(answerTheQuestions());
        submit(writer, "Ukrainian", "Please read.");
        translate();
        returnTheOriginal();
        correctWhatWasReturned();
        approve(TITLE);
        approve(GERMAN_TITLE);
        assertThat(publicText("uk")).contains(TITLE, SHORTER);
        assertThat(publicText("de")).contains(GERMAN_TITLE, TRANSLATED);
        correctTheSlip();
        withdraw();
        eraseForGood();
    }

    private void write() {
        writer.at("/desk/stories").press("Begin a new story");
        story = writer.path().replaceFirst("/uk$", "");
        writer.write("Title", TITLE).write("Name, changed", name("uk")).write("Summary", "Про рукавичку.").write("Quote", "Я її зберегла.")
                .write("What the picture shows", "Рукавичка").write("Story", WRITTEN).write("Address", slug + "-uk")
                .press("Save").sees("Saved.");
    }

    private void tellAboutTheChild() {
        writer.follow("To the story").follow("Change this").choose("Age", "10 to 13 years old").choose("Oblast", "Kharkiv Oblast")
                .write("Month of return", "2024-03").choose("Whose story it is", "One child’s own story").tick("School").pick("mitten")
                .press("Save").sees("Kharkiv Oblast");
    }

    /** Whose code stands for the child. */
    private String answerTheQuestions() {
        String code = writer.page().getByText("File of the child:").first().textContent().replaceFirst(".*: ", "").strip();
        writer.follow("File of the child: " + code).follow("Answer or change the answers").pickEvery("No").pick("One child’s own story")
                .press("Save").sees("Version 1");
        return code;
    }

    private void recordTheConsent(String code) {
        safeguarder.at("/desk/children").follow(code).follow("Record a consent").pick("A guardian").write("Name or office", "An invented guardian")
                .pick("Yes").choose("Explained in", "Ukrainian").write("Who explained it?", "An invented lawyer").date("Day of the signature", "2026-01-15")
                .write("Where is the signed paper?", "Cabinet 3").tick("The text").tick("This site").pick("In all countries").pick("Every language")
                .press("Record the consent").sees("The consent is recorded.");
        safeguarder.at("/desk/children").follow(code).follow("Add to what is withheld").write("Spellings, one a line", "Златомира\nZlatomyra")
                .press("Keep sealed").sees("Kept.");
    }

    private void translate() {
        translator.at("/desk/stories").follow(TITLE).choose("Translate into", "German").press("Begin the translation").sees(WRITTEN)
                .write("Title", GERMAN_TITLE).write("Name, changed", name("de")).write("Summary", "Von einem Fäustling.")
                .write("Quote", "Ich habe ihn behalten.").write("What the picture shows", "Ein Fäustling").write("Story", TRANSLATED)
                .write("Address", slug + "-de").press("Save").sees("Saved.");
        submit(translator, "German", "Translated.");
    }

    private void returnTheOriginal() {
        safeguarder.at("/desk/review").follow(TITLE).sees("Please read.").write("What is to be changed", "Say it shorter.")
                .open("Comment 1 on a passage").choose("Where", "Story").write("Passage (may be left empty)", "рукавичка").write("Comment", "This word stands there twice.")
                .press("Return it to the writer");
        assertThat(safeguarder.at("/desk/review").links(TITLE)).isZero();
    }

    private void correctWhatWasReturned() {
        writer.at(story).follow("What stands in the way: Ukrainian").sees("Say it shorter.").sees("This word stands there twice.")
                .follow("Text: Ukrainian").write("Story", SHORTER).press("Save").sees("Saved.");
        submit(writer, "Ukrainian", "Shorter now.");
    }

    private void correctTheSlip() {
        writer.at(story).follow("Ukrainian").write("Story", CORRECTED).press("Save").sees("Saved.");
        submit(writer, "Ukrainian", "A typo.");
        assertThat(publicText("uk")).contains(SHORTER);
        approve(TITLE);
        assertThat(publicText("uk")).contains(CORRECTED).doesNotContain(SHORTER);
    }

    private void withdraw() {
        safeguarder.at(story).press("Withdraw now, for good").sees("The story is withdrawn in every language.");
        assertThat(Visit.to(publicPath("uk")).statusCode()).isEqualTo(410);
        assertThat(Visit.to(publicPath("de")).statusCode()).isEqualTo(410);
    }

    private void eraseForGood() {
        safeguarder.tick("I know that nobody can bring this story back").press("Erase now, for good").sees("The story is erased.");
        assertThat(safeguarder.links(TITLE)).isZero();
        assertThat(writer.at("/desk/stories").links(TITLE)).isZero();
        assertThat(Visit.to(publicPath("uk")).statusCode()).isEqualTo(410);
    }

    private void submit(DeskHand who, String language, String note) {
        who.at(story).follow("What stands in the way: " + language).write("Note to those who read it (may be left empty)", note)
                .press("Submit for review").sees("Submitted. The safeguarding team has been told.");
    }

    private void approve(String title) {
        safeguarder.at("/desk/review").follow(title).giveReasons("Why it may stay", "It says nothing of where or who.")
                .press("Approve exactly this text").sees("It is public now.");
    }

    private String publicText(String language) {
        return Visit.read(publicPath(language));
    }

    private String publicPath(String language) {
        return "/" + language + "/stories/" + slug + "-" + language;
    }

    /** Another in each test, for names of erased stories are kept away. */
    private String name(String language) {
        Map<String, String> names = writer.keyboard() ? Map.of("uk", "Орися", "de", "Orysja") : Map.of("uk", "Веселка", "de", "Wesselka");
        return names.get(language);
    }
}
