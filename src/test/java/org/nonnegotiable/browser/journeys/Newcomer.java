package org.nonnegotiable.browser.journeys;

import java.util.List;
import org.nonnegotiable.account.Box;
import org.nonnegotiable.account.Phone;

/** Somebody who is invited, comes in by the letter, and comes again another day. */
final class Newcomer {

    private static final String PASSWORD = "seven swings in the yard";

    private final DeskHand hand;
    private final String email = "newcomer-" + System.nanoTime() + "@example.org";
    private Phone phone;
    private List<String> paper = List.of();

    Newcomer(DeskHand hand) {
        this.hand = hand;
    }

    DeskHand hand() {
        return hand;
    }

    String email() {
        return email;
    }

    Newcomer isInvited(DeskHand coordinator, String role, String... languages) {
        coordinator.at("/desk").follow("Accounts").follow("Invite somebody").write("E-mail address", email).write("Name", "A guest").choose("Role", role);
        if (languages.length > 0) {
            coordinator.choose("Embassy", "Germany");
            List.of(languages).forEach(coordinator::tick);
        }
        coordinator.choose("Language of the desk", "English").press("Send the invitation").sees("An invitation for A guest is on its way");
        return this;
    }

    /** By the letter's link. */
    Newcomer comes(String name) {
        hand.at(Box.link(email)).write("Name", name).write("New password", PASSWORD).press("Begin").sees("Welcome, " + name).isForEverybody();
        return this;
    }

    /** Asked for before anything else of whoever decides over children or accounts. */
    Newcomer setsUpCodes() {
        hand.sees("it needs codes before anything else");
        phone = Phone.taught(hand.codes().get(0));
        hand.write("First code", phone.code()).press("Finish").sees("Your recovery codes");
        paper = hand.codes();
        hand.follow("I have them on paper, go on");
        return this;
    }

    Newcomer leaves() {
        hand.press("Sign out").sees("You are signed out.");
        return this;
    }

    Newcomer comesAgain() {
        return givesPassword().gives(phone.code());
    }

    Newcomer givesPassword() {
        hand.write("E-mail address", email).write("Password", PASSWORD).press("Sign in");
        return this;
    }

    /** The telephone is not at hand: one of those on paper. */
    Newcomer givesCodeFromPaper() {
        return gives(paper.get(0));
    }

    private Newcomer gives(String code) {
        hand.sees("Confirm that it is you").write("Code", code).press("Go on");
        return this;
    }
}
