package org.nonnegotiable.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads the stories before the public does, and takes them away. */
record StorySafeguarder(Newcomer person) {

    StorySafeguarder recordsTheConsent(String code) {
        hand().follow("Children").follow(code).follow("Record a consent").pick("A guardian").write("Name or office", "An invented guardian")
                .pick("Yes").choose("Explained in", "Ukrainian").write("Who explained it?", "An invented lawyer").date("Day of the signature", "2026-01-15")
                .write("Where is the signed paper?", "Cabinet 3").tick("The text").tick("Photographs").tick("This site").pick("In all countries")
                .pick("Every language").press("Record the consent").sees("The consent is recorded.");
        return this;
    }

    StorySafeguarder withholds(String code, String spellings) {
        hand().follow("Children").follow(code).follow("Add to what is withheld").write("Spellings, one a line", spellings).press("Keep sealed").sees("Kept.");
        return this;
    }

    StorySafeguarder returns(String title, String words, String passage, String comment) {
        hand().follow("Review").isForEverybody().follow(title).sees("Please read.").write("What is to be changed", words).open("Comment 1 on a passage")
                .choose("Where", "Story").write("Passage (may be left empty)", passage).write("Comment", comment).press("Return it to the writer");
        assertThat(hand().follow("Review").links(title)).isZero();
        return this;
    }

    StorySafeguarder approves(String title) {
        hand().follow("Review").follow(title).giveReasons("Why it may stay", "It says nothing of where or who.")
                .press("Approve exactly this text").sees("It is public now.");
        return this;
    }

    /** Comes back to a page left open since the day before: the deed waits until password and code are given again. */
    StorySafeguarder withdrawsTheNextDay(String story) {
        hand().at(story).isSignedOutMeanwhile().press("Withdraw now, for good").sees("Nothing is lost").isForEverybody();
        person.givesPassword().givesCodeFromPaper();
        hand().sees("what you sent before is done").isForEverybody().press("Go on").sees("The story is withdrawn in every language.").isForEverybody();
        return this;
    }

    StorySafeguarder erases() {
        hand().tick("I know that nobody can bring this story back").press("Erase now, for good").sees("The story is erased.");
        return this;
    }

    DeskHand hand() {
        return person.hand();
    }
}
