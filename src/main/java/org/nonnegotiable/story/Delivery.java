package org.nonnegotiable.story;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.database.Again;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** Takes in what came back from translators: each file in a transaction of its own, so that one that cannot be taken holds up no other. */
@RequestScoped
class Delivery {

    @Inject
    Visit here;
    @Inject
    Clock clock;

    Receipt take(Parcel parcel, boolean outdated) {
        if (parcel.sheet() == null) {
            return new Receipt(parcel.name(), null, null, false, parcel.fault().told(here.language()));
        }
        Account person = here.account();
        try {
            List<Field> untranslated = Again.inNew(() -> take(parcel.sheet(), outdated, person));
            return receipt(parcel, true, untranslated.isEmpty() ? null : told(untranslated));
        } catch (UnreadableException unreadable) {
            return receipt(parcel, false, unreadable.told(here.language()));
        } catch (UnfitException unfit) {
            return receipt(parcel, false, unfit.told(here.language()));
        } catch (ConflictException meanwhile) {
            return receipt(parcel, false, here.language().message("desk_exchange_meanwhile"));
        }
    }

    /** Whether there is such a story is nobody's business who may not write in it. */
    private List<Field> take(Sheet sheet, boolean outdated, Account person) {
        Language language = Languages.known(sheet.target()).orElseThrow(Delivery::foreign);
        Story story = Story.<Story>findByIdOptional(sheet.story()).orElseThrow(Delivery::foreign);
        if (!story.in(language).orElseGet(() -> StoryText.unbegun(story, language)).mayBeWrittenBy(person)) {
            throw foreign();
        }
        Edit edit = new Edit(sheet.version(), person.id, clock.instant());
        StoryText text = Exchange.into(story, language, edit);
        List<Field> untranslated = Exchange.take(text, sheet, outdated, edit);
        AuditEntry.record(person.id, Deed.IMPORT_TEXT, text.subject(), story.embassy, "of revision " + sheet.revision(), edit.now());
        return untranslated;
    }

    private static UnreadableException foreign() {
        return new UnreadableException("desk_exchange_foreign");
    }

    private static Receipt receipt(Parcel parcel, boolean taken, String remark) {
        String tag = Languages.known(parcel.sheet().target()).map(Language::tag).orElse(null);
        return new Receipt(parcel.name(), parcel.sheet().story(), tag, taken, remark);
    }

    private String told(List<Field> fields) {
        return here.language().message("desk_exchange_untranslated",
                fields.stream().map(field -> here.language().message(field.nameKey())).collect(Collectors.joining(", ")));
    }
}
