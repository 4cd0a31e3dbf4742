package org.nonnegotiable.story;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.database.Again;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.safeguarding.Child;

/**
 * A story that somebody begins: one, however often its form is sent. Never changes.
 *
 * @param ref the name that the form has made for it
 * @param child whom it is about; empty for one whose file begins with it
 */
record Opening(String ref, Account person, Language source, Optional<Child> child) {

    private static final Pattern REF = Pattern.compile("s-[a-z0-9]{10,25}");

    Opening {
        ref = ref != null && REF.matcher(ref).matches() ? ref : Ref.make();
    }

    /** A double click sends the form twice at once; the second waits, and then finds what the first has begun. */
    Story once(Instant now) {
        try {
            return Again.inNew(() -> begun().orElseGet(() -> begin(now)));
        } catch (ConstraintViolationException twice) {
            return Again.inNew(this::begun).orElseThrow(() -> twice);
        }
    }

    /** Whoever comes back to an old form after writing means another story. */
    private Optional<Story> begun() {
        return Story.referred(ref).filter(story -> person.id.equals(story.createdBy))
                .filter(story -> story.texts.stream().allMatch(text -> text.words.equals(Words.NONE)));
    }

    private Story begin(Instant now) {
        Child about = child.orElseGet(() -> Child.open(person.embassy, person.id, now));
        String name = Story.referred(ref).isPresent() ? Ref.make() : ref;
        Story story = Story.open(name, person.embassy, about.id, source, person.id, now);
        AuditEntry.record(person.id, Deed.WRITE_STORY, story.thing(), story.embassy, "opened", now);
        return story;
    }
}
