package org.nonnegotiable.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.safeguarding.Wording;

/** A text that waits to be read. The row is the state: gone when the text is approved, returned or taken back. */
@Entity
public class Submission extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    /** {@code story/7/uk}. */
    public String subject;
    /** ISO country, or null. */
    public String embassy;
    public Language language;
    /** What the text was when it was submitted. */
    public String hash;
    /** For whoever reads it; may be null. */
    public String note;
    public Long submittedBy;
    public Instant submittedAt;
    /** When it shall be public once it is approved; null: at once. */
    public Instant publishAt;

    /** All that wait, the longest first. */
    public static List<Submission> queue() {
        return list("order by submittedAt, id");
    }

    public static List<Submission> of(String embassy) {
        return list("embassy = ?1 order by submittedAt, id", embassy);
    }

    public static Optional<Submission> on(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** Submits, or submits again what waits already; a return is answered by it. Throws RefusedException for a note that cannot be kept. */
    public static Submission submit(String subject, String embassy, Language language, String hash, String note, Instant publishAt, Long by, Instant now) {
        Submission submission = on(subject).orElseGet(Submission::new);
        submission.subject = subject;
        submission.embassy = embassy;
        submission.language = language;
        submission.hash = hash;
        submission.note = note == null || note.isBlank() ? null : Wording.longer(note, "note");
        submission.publishAt = publishAt;
        submission.submittedBy = by;
        submission.submittedAt = now;
        submission.persist();
        Return.answer(subject, now);
        return submission;
    }

    /** Whether the text has been edited since. */
    public boolean isStale(String nowHash) {
        return !hash.equals(nowHash);
    }

    public void takeBack() {
        delete();
    }
}
