package org.nonnegotiable.counter;

import java.time.LocalDate;
import java.util.List;
import org.nonnegotiable.language.Language;

/** What coordinators see of the ledger: what waits, what is current, what was entered last. Never changes. */
public record ReadingList(List<Proposal> waiting, List<Count> current, List<Reading> newest) {

    private static final int NEWEST = 30;

    static ReadingList of(Language reader, LocalDate today) {
        List<Reading> newest = Reading.<Reading>find("order by position desc").page(0, NEWEST).list();
        return new ReadingList(Proposal.waiting(), Count.list(reader, today), newest);
    }
}
