package org.nonnegotiable.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Letters;
import org.nonnegotiable.account.Role;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Origin;

/** Tells those in charge of a story what happened to it by itself. A letter holds a link and no word of a story. */
@ApplicationScoped
class StoryLetters {

    @Inject
    Letters letters;

    /** It was to become public, and something stands in the way. */
    void refused(StoryText text) {
        send("desk_letter_plan_refused", "desk_letter_plan_refused_text", text);
    }

    /** It was public, and something no longer holds. */
    void takenDown(StoryText text) {
        send("desk_letter_taken_down", "desk_letter_taken_down_text", text);
    }

    /** It was public, and is a translation of what no longer protects the child. */
    void outlived(StoryText text) {
        send("desk_letter_taken_down", "desk_letter_outlived_text", text);
    }

    private void send(String subjectName, String textName, StoryText text) {
        people(text.story.embassy).forEach(person -> {
            Language language = Languages.known(person.deskLanguage).orElseThrow();
            letters.send(person, subjectName, textName, Cldr.languageName(text.language.tag(), language), Origin.of(text.deskPath() + "/reading"));
        });
    }

    /** The embassy's writers, and the safeguarding team. */
    private static List<Account> people(String embassy) {
        return Account.list("closedAt is null and acceptedAt is not null and (role = ?1 or role = ?2 and embassy = ?3) order by id", Role.SAFEGUARDER,
                Role.WRITER, embassy);
    }
}
