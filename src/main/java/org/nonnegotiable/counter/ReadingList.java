package org.nonnegotiable.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.language.Language;

/** What coordinators see of the ledger: what waits, what is current, what was entered last, and where older entries begin. Never changes. */
public record ReadingList(List<Proposal> waiting, List<Count> current, List<Reading> newest, Optional<Long> older) {

    private static final int ENTRIES = 15;

    /** @param before a position; the entries shown lie before it */
    static ReadingList of(Language reader, LocalDate today, long before) {
        List<Reading> entries = Reading.<Reading>find("position < ?1 order by position desc", before).page(0, ENTRIES).list();
        Optional<Long> older = entries.stream().map(entry -> entry.position).reduce((one, next) -> next).filter(last -> last > 1);
        return new ReadingList(Proposal.waiting(), Count.list(reader, today), entries, older);
    }
}
