package org.nonnegotiable.browser.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.nonnegotiable.media.Drawn;

/** Whoever writes or translates, at one story of theirs. */
record StoryWriter(DeskHand hand, String story) {

    /** Begins one and writes it. */
    static StoryWriter begins(DeskHand hand, Draft words) {
        hand.follow("Stories").press("Begin a new story");
        StoryWriter writer = new StoryWriter(hand, hand.path().replaceFirst("/uk$", ""));
        return writer.writes(words);
    }

    /** Beside the original, which the page shows. */
    static StoryWriter translates(DeskHand hand, String title, Draft original, Draft words) {
        hand.follow("Stories").follow(title);
        StoryWriter translator = new StoryWriter(hand, hand.path());
        hand.choose("Translate into", "German").press("Begin the translation").sees(original.body());
        return translator.writes(words);
    }

    private StoryWriter writes(Draft words) {
        hand.write("Title", words.title()).write("Name, changed", words.name()).write("Summary", words.summary()).write("Quote", words.quote())
                .write("What the picture shows", words.alt()).write("Story", words.body()).write("Address", words.slug()).press("Save").sees("Saved.");
        return this;
    }

    StoryWriter writesAnew(String language, String body) {
        hand.at(story).follow(language).write("Story", body).press("Save").sees("Saved.");
        return this;
    }

    /** A photograph without a face. @param width another one each time, so that each is a picture of its own */
    StoryWriter sendsPicture(int width) {
        hand.at(story).follow("Change this").follow("Send another picture. Save first: what you changed on this page would be lost.")
                .attach("The picture", new FilePayload("DSC 0001.jpg", "image/jpeg", Drawn.jpeg(width, 900))).write("Who made it", "Embassy in Berlin")
                .choose("Under which terms it may be shown", "Our own: the embassy or the campaign made it")
                .pick("No: there is no child, or nobody could recognise one").press("Send the picture").sees("The picture is here.")
                .follow("Take this picture for the story");
        return this;
    }

    /** On the page to which the picture led. */
    StoryWriter tellsAboutTheChild() {
        hand.choose("Age", "10 to 13 years old").choose("Oblast", "Kharkiv Oblast").write("Month of return", "2024-03")
                .choose("Whose story it is", "One child’s own story").tick("School").press("Save").sees("Kharkiv Oblast");
        return this;
    }

    /** Whose code stands for the child. */
    String answersTheQuestions() {
        hand.at(story);
        String code = hand.textAfter("File of the child: ");
        hand.follow("File of the child: " + code).isForEverybody().follow("Answer or change the answers").pickEvery("No").pick("One child’s own story")
                .press("Save").sees("Version 1");
        return code;
    }

    StoryWriter submits(String language, String note) {
        hand.at(story).follow("What stands in the way: " + language).write("Note to those who read it (may be left empty)", note)
                .press("Submit for review").sees("Submitted. The safeguarding team has been told.");
        return this;
    }

    StoryWriter findsReturned(String language, String... said) {
        hand.at(story).follow("What stands in the way: " + language);
        List.of(said).forEach(hand::sees);
        hand.isForEverybody();
        return this;
    }
}
