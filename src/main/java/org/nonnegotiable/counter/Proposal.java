package org.nonnegotiable.counter;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** A reading that one person has entered and another has yet to confirm. Nobody outside sees it. */
@Entity
public class Proposal extends Stated {

    static final long MOST = 1_000_000_000_000L;
    static final int LONGEST_REASON = 1000;

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
        proposedBy = named(by, "the name of whoever records it");
        proposedAt = now;
        check(LocalDate.ofInstant(now, ZoneOffset.UTC));
        explain();
        persist();
    }

    /** What is doubtful about it as the series stands now. */
    public Set<Doubt> doubts() {
        return Doubt.about(this, Series.of(figure));
    }

    /** Makes it an entry of the ledger. The rules are asked again: the series may have changed since it was proposed. */
    public Reading confirm(String by, Instant now) {
        if (named(by, "the name of whoever confirms it").equalsIgnoreCase(proposedBy)) {
            throw new RefusedException("Another person than the one who recorded it must confirm it.");
        }
        check(LocalDate.ofInstant(now, ZoneOffset.UTC));
        explain();
        delete();
        return Ledger.append(this, proposedBy, by.strip(), now);
    }

    private void explain() {
        Set<Doubt> doubts = doubts();
        if ((!doubts.isEmpty() || kind.amends()) && (reason == null || reason.isBlank())) {
            throw new RefusedException(doubts.isEmpty() ? "Say why it is amended." : "Is it right? Say why.", doubts);
        }
    }

    private void check(LocalDate today) {
        refuseIf(asOf.isAfter(today), "The day lies in the future.");
        refuseIf(asOf.isBefore(LocalDate.of(2014, 1, 1)), "The day lies before 2014.");
        refuseIf(value < 0 || value >= MOST, "The value must lie between 0 and 10^12.");
        refuseIf(!isAddress(url), "The source must be an http or https address of at most 1000 characters.");
        named(statedBy, "the speaker");
        named(publisher, "the publisher");
        refuseIf(reason != null && reason.length() > LONGEST_REASON, "The reason is longer than 1000 characters.");
        refuseIf(kind.amends() != (corrects != null), "A revision, correction or withdrawal names the entry it amends, an update none.");
        refuseIf(corrects != null && Reading.count("position = ?1 and figure = ?2", corrects, figure) == 0,
                "The figure has no entry with that number.");
    }

    static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return List.of("http", "https").contains(address.getScheme()) && address.getHost() != null && text.length() <= 1000;
        } catch (IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }

    private static String named(String text, String what) {
        refuseIf(text == null || text.isBlank() || text.length() > 100, "Missing or longer than 100 characters: " + what + ".");
        refuseIf(text.chars().anyMatch(Character::isISOControl), "Holds a control character: " + what + ".");
        refuseIf("=+-@".indexOf(text.strip().charAt(0)) >= 0, "Begins like a spreadsheet formula: " + what + ".");
        return text.strip();
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new RefusedException(why);
        }
    }
}
