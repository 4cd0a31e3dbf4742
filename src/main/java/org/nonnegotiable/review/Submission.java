package org.nonnegotiable.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.safeguarding.Wording;

/** A text waits to be read as long as this row is there. Never changes: another submission of the same text takes its place. */
@Entity
public class Submission extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public String subject;
    /** ISO country, null for nobody's. */
    public String embassy;
    public Language language;
    /** Of what was submitted. */
    public String hash;
    /** To those who read it; may be null. */
    public String note;
    public Long submittedBy;
    public Instant submittedAt;
    /** When it shall become public by itself; null is when somebody publishes it. */
    public Instant publishAt;

    /** Hands it in, and tells those who read. The same once more, as by a double click, changes nothing. */
    public static Submission submit(Work work, String note, Instant publishAt, Account by, Instant now) {
        String told = note == null || note.isBlank() ? null : Wording.longer(note, "note");
        Optional<Submission> before = of(work.subject());
        if (before.filter(waiting -> waiting.says(work.hash(), told, publishAt)).isPresent()) {
            return before.get();
        }
        // In one statement: two that delete first and insert then wait for each other.
        getEntityManager().createNativeQuery("REPLACE INTO submission (subject, embassy, language, hash, note, submitted_by, submitted_at, publish_at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, work.subject()).setParameter(2, work.embassy()).setParameter(3, work.language().tag())
                .setParameter(4, work.hash()).setParameter(5, told).setParameter(6, by.id).setParameter(7, now)
                .setParameter(8, publishAt).executeUpdate();
        AuditEntry.record(by.id, Deed.SUBMIT_TEXT, work.subject(), work.embassy(), null, now);
        Return.answer(work.subject(), now);
        Submission submission = of(work.subject()).orElseThrow();
        ReviewLetters.bean().submitted(submission, now);
        return submission;
    }

    public static Optional<Submission> of(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** What waits, the oldest first.
     *  @param after the number of the last that was shown, 0 from the beginning */
    public static List<Submission> queue(long after, int most) {
        return Submission.<Submission>find("id > ?1 order by id", after).page(0, most).list();
    }

    /** What an embassy has handed in first. */
    public static List<Submission> ofEmbassy(String embassy, int most) {
        return find("embassy = ?1 order by id", embassy).page(0, most).list();
    }

    /** For a deed: nobody else decides about it before this transaction ends. */
    static Optional<Submission> locked(String subject) {
        return Submission.<Submission>find("subject", subject).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The public reads it: nobody needs to decide about it any more. */
    public static void settle(String subject, String hash) {
        delete("subject = ?1 and hash = ?2", subject, hash);
    }

    /** Whoever handed it in wants it back: it waits no longer. */
    public static void takeBack(String subject, Account by, Instant now) {
        locked(subject).ifPresent(submission -> {
            submission.delete();
            AuditEntry.record(by.id, Deed.SUBMIT_TEXT, subject, submission.embassy, "taken back", now);
        });
    }

    /** Whether it waits as it is now; what was changed since must be handed in again. */
    public boolean isOf(String currentHash) {
        return hash.equals(currentHash);
    }

    private boolean says(String hash, String note, Instant publishAt) {
        return this.hash.equals(hash) && Objects.equals(this.note, note) && Objects.equals(this.publishAt, publishAt);
    }
}
