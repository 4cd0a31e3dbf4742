package org.nonnegotiable.counter;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.language.Language;

/** A reading that one person has entered and another has yet to confirm. Nobody outside sees it. */
@Entity
public class Proposal extends Stated {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public Instant proposedAt;
    public String proposedBy;

    /** The oldest first. */
    public static List<Proposal> waiting() {
        return list("order by id");
    }

    /** Checks and keeps it. Throws RefusedException when it cannot be right, or when it is doubtful and no reason is given. */
    public void propose(String by, Instant now) {
        refuseIf(!Objection.isName(by), Objection.NOBODY_RECORDS);
        proposedBy = by.strip();
        proposedAt = now;
        check(now);
        persist();
    }

    /** What is doubtful about it as the series stands now. */
    public Set<Doubt> doubts() {
        return Doubt.about(this, Series.of(figure));
    }

    /** Makes it an entry of the ledger. The rules are asked again: the series may have changed since it was proposed. */
    public Reading confirm(String by, Instant now) {
        refuseIf(!Objection.isName(by), Objection.NOBODY_CONFIRMS);
        refuseIf(isBy(by), Objection.SAME_PERSON);
        check(now);
        delete();
        return Ledger.append(this, proposedBy, by.strip(), now);
    }

    /** What lists call it: what is counted, and the number. */
    public String title(Language reader) {
        return reader.message(figure.nameKey()) + ": " + told(reader);
    }

    /** How an account stands in the ledger, which is public for ever: by its number, not by a name. */
    public static String signature(Account account) {
        return "account " + account.id;
    }

    /** For a deed: nobody else does another one with it before this transaction ends. */
    static Optional<Proposal> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one that says the same and waits already. */
    Optional<Proposal> waitingSame(String by) {
        return waiting().stream().filter(other -> other.isBy(by) && other.saysTheSameAs(this)).findFirst();
    }

    public String deskPath() {
        return "/desk/readings/proposals/" + id;
    }

    public boolean isOf(Account account) {
        return isBy(signature(account));
    }

    /** Who proposed it, by name where that is known here. */
    public String proposer() {
        return Account.<Account>streamAll().filter(this::isOf).map(account -> account.name).findFirst().orElse(proposedBy);
    }

    public boolean isBy(String name) {
        return name.strip().equalsIgnoreCase(proposedBy);
    }

    private void check(Instant now) {
        Set<Objection> objections = Objection.about(this, LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (!objections.isEmpty()) {
            throw new RefusedException(objections, Set.of());
        }
        Set<Doubt> doubts = doubts();
        if ((!doubts.isEmpty() || kind.amends()) && (reason == null || reason.isBlank())) {
            throw new RefusedException(Set.of(doubts.isEmpty() ? Objection.NO_REASON : Objection.DOUBTFUL), doubts);
        }
    }

    private static void refuseIf(boolean wrong, Objection why) {
        if (wrong) {
            throw new RefusedException(why);
        }
    }
}
