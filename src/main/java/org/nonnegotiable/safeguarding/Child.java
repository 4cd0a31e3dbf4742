package org.nonnegotiable.safeguarding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.ws.rs.NotFoundException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.language.Typed;

/** The file of one child, known by a code that says nothing. Holds no name; changes by being held, lifted and erased. */
@Entity
public class Child extends PanacheEntityBase {

    /** No letters or digits that are taken for others when a code is read over the telephone. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    /** {@code K7-3F9Q}. */
    public String code;
    /** ISO country of the embassy that keeps the file, or null. */
    public String embassy;
    public Long createdBy;
    public Instant createdAt;
    public Instant heldSince;
    /** Null when the answers put it on hold. */
    public Long heldBy;
    public String holdReason;
    public Instant liftedAt;
    public Long liftedBy;
    public String liftReason;
    public Instant erasedAt;

    /** A new file under a code that nobody has. */
    public static Child open(String embassy, Long by, Instant now) {
        Child child = new Child();
        child.code = Stream.generate(Child::code).filter(code -> count("code", code) == 0).findFirst().orElseThrow();
        child.embassy = embassy;
        child.createdBy = by;
        child.createdAt = now;
        child.persist();
        return child;
    }

    public static Optional<Child> coded(String code) {
        return Typed.mayBeCode(code) ? find("code", code).firstResultOptional() : Optional.empty();
    }

    /** As an address names it. Throws NotFoundException for an unknown or erased one. */
    static Child present(String code) {
        return coded(code).filter(child -> !child.isErased()).orElseThrow(NotFoundException::new);
    }

    /** Those of an embassy, of all when it is null; the newest first, from before the one with a number; null: from the newest. */
    static List<Child> newest(String embassy, Long before, int most) {
        long end = before == null ? Long.MAX_VALUE : before;
        PanacheQuery<Child> found = embassy == null ? find("erasedAt is null and id < ?1 order by id desc", end)
                : find("erasedAt is null and embassy = ?1 and id < ?2 order by id desc", embassy, end);
        return found.page(0, most).list();
    }

    /** On hold for the longest first. */
    public static List<Child> held(int most) {
        return Child.<Child>find("heldSince is not null and erasedAt is null order by heldSince, id").page(0, most).list();
    }

    private static String code() {
        String signs = RANDOM.ints(6, 0, SIGNS.length()).mapToObj(place -> SIGNS.substring(place, place + 1)).collect(Collectors.joining());
        return signs.substring(0, 2) + "-" + signs.substring(2);
    }

    public String deskPath() {
        return "/desk/children/" + code;
    }

    /** As the log names it. */
    public String thing() {
        return "child/" + id;
    }

    public boolean isHeld() {
        return heldSince != null;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    /** Nothing is known yet, and nothing was ever decided. */
    public boolean isBlank() {
        return !isErased() && !isHeld() && liftedAt == null && Pseudonym.count("child", this) == 0 && Answers.count("child", this) == 0
                && Consent.count("child", this) == 0 && WithheldTerm.count("child", this) == 0;
    }

    /** Nothing about this child is published, and what is public goes, until the safeguarding team lifts it. */
    public void hold(Long by, String reason, Instant now) {
        holdReason = Wording.longer(reason, "reason");
        heldSince = now;
        heldBy = by;
        FactsChanged.about(this);
    }

    public void lift(Long by, String reason, Instant now) {
        liftReason = Wording.longer(reason, "reason");
        heldSince = null;
        heldBy = null;
        holdReason = null;
        liftedAt = now;
        liftedBy = by;
    }

    /** Whether a hold has been lifted by a person since then. */
    boolean wasLiftedSince(Instant moment) {
        return !isHeld() && liftedAt != null && !liftedAt.isBefore(moment);
    }

    /** Everything that was known goes; the code, the days and who acted stay. */
    public void erase(Instant now) {
        Pseudonym.delete("child", this);
        Answers.delete("child", this);
        Consent.delete("child", this);
        WithheldTerm.forget(this);
        holdReason = null;
        liftReason = null;
        erasedAt = now;
        FactsChanged.about(this);
    }
}
