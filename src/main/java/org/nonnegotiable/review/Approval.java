package org.nonnegotiable.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.safeguarding.Findings;
import org.nonnegotiable.safeguarding.Material;
import org.nonnegotiable.safeguarding.Pseudonym;
import org.nonnegotiable.safeguarding.RefusedException;
import org.nonnegotiable.safeguarding.Wording;

/** Somebody who wrote none of it has read exactly this and finds it fit for the public. Changes by becoming void, for good. */
@Entity
public class Approval extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public String subject;
    public String embassy;
    public Language language;
    public String hash;
    public Long submittedBy;
    public Long approvedBy;
    public Instant approvedAt;
    /** What whoever submitted it had asked for; null is no day. */
    public Instant publishAt;
    /** When what it was about was changed. */
    public Instant voidedAt;
    /** Why it is approved in spite of a warning: the rule's code and the reason. */
    @ElementCollection
    @CollectionTable(name = "approval_reason", joinColumns = @JoinColumn(name = "approval_id"))
    @MapKeyColumn(name = "rule")
    @Column(name = "reason")
    public Map<String, String> reasons = new TreeMap<>();

    /** Nothing for any other hash, nor for what was changed meanwhile and changed back: an edit leaves no approval behind. */
    public static Optional<Approval> of(String subject, String hash) {
        return find("subject = ?1 and hash = ?2 and voidedAt is null order by id desc", subject, hash).firstResultOptional();
    }

    /** By which something became public that has this hash; what was written since does not matter. */
    public static Optional<Approval> behind(String subject, String hash) {
        return find("subject = ?1 and hash = ?2 order by id desc", subject, hash).firstResultOptional();
    }

    /** Of a subject and all below it, none holds any more: {@code story/7} is {@code story/7/uk}, too. */
    public static void voidAll(String subject, Instant now) {
        if (count("(subject = ?1 or subject like ?2) and voidedAt is null", subject, subject + "/%") > 0) { // or every save would lock the same rows
            update("voidedAt = ?1 where (subject = ?2 or subject like ?3) and voidedAt is null", now, subject, subject + "/%");
        }
    }

    /**
     * Approves what waits, as often as it is handed in, and tells whoever submitted it; of two who do it at once, one does, and both get that
     * approval.
     *
     * @param hash what the approver has read
     * @param authors of every revision: none of them may approve
     * @param warnings codes of rules; each needs a reason
     * @throws RefusedException when it must not be, or when it is not what waits
     */
    public static Approval give(String subject, String hash, Account by, Set<Long> authors, Set<String> warnings, Map<String, String> reasons,
            Instant now) {
        if (authors.contains(by.id)) {
            throw new RefusedException("approval", "desk_review_own");
        }
        Optional<Submission> waiting = Submission.locked(subject).filter(submission -> submission.isOf(hash));
        Optional<Approval> given = locked(subject, hash);
        if (waiting.isEmpty() && given.isPresent()) {
            return given.get();
        }
        Submission read = waiting.orElseThrow(() -> new RefusedException("approval", "desk_review_changed"));
        if (by.id.equals(read.submittedBy)) {
            throw new RefusedException("approval", "desk_review_own");
        }
        Approval approval = begun(read, by, now);
        warnings.forEach(rule -> approval.reasons.put(rule, Wording.longer(reasons.get(rule), "reason-" + rule)));
        read.delete();
        given.ifPresent(before -> before.voidedAt = now); // this reading counts, and its reasons
        approval.persist();
        AuditEntry.record(by.id, Deed.APPROVE_TEXT, subject, read.embassy, hash, now);
        ReviewLetters.bean().approved(approval, now);
        return approval;
    }

    /** The same for what the gate has examined: what blocks cannot be approved, and the child's name in this language is fixed by it. */
    public static Approval give(String subject, String hash, Account by, Material material, Findings findings, Map<String, String> reasons, Instant now) {
        if (!findings.isClear()) {
            throw new RefusedException("approval", "desk_review_blocked");
        }
        Approval approval = give(subject, hash, by, material.authors(), findings.toExplain(), reasons, now);
        Pseudonym.fix(material.child(), material.language(), material.name(), by.id, now);
        return approval;
    }

    private static Approval begun(Submission read, Account by, Instant now) {
        Approval approval = new Approval();
        approval.subject = read.subject;
        approval.embassy = read.embassy;
        approval.language = read.language;
        approval.hash = read.hash;
        approval.submittedBy = read.submittedBy;
        approval.approvedBy = by.id;
        approval.approvedAt = now;
        approval.publishAt = read.publishAt;
        return approval;
    }

    /** As it is at this moment, whatever this transaction has seen before. */
    private static Optional<Approval> locked(String subject, String hash) {
        return Approval.<Approval>find("subject = ?1 and hash = ?2 and voidedAt is null order by id desc", subject, hash)
                .withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    /** A warning that was passed over, by the message that names its rule, and why. */
    public record Ground(String ruleKey, String reason) {
    }

    public List<Ground> grounds() {
        return reasons.entrySet().stream().map(one -> new Ground("desk_rule_" + one.getKey(), one.getValue())).toList();
    }

    /** Tells whoever submitted it that the public reads it now. */
    public void tellPublished(Instant now) {
        ReviewLetters.bean().published(this, now);
    }
}
