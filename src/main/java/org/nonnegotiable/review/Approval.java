package org.nonnegotiable.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.safeguarding.Findings;
import org.nonnegotiable.safeguarding.Material;
import org.nonnegotiable.safeguarding.Pseudonym;
import org.nonnegotiable.safeguarding.RefusedException;
import org.nonnegotiable.safeguarding.Wording;

/** That one person read exactly what has this hash and agrees. Never changes; an edit leaves it behind. */
@Entity
public class Approval extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public String subject;
    public String hash;
    public Long approvedBy;
    public Instant approvedAt;
    /** Why a warning was put aside, by rule. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "approval_reason", joinColumns = @JoinColumn(name = "approval_id"))
    @MapKeyColumn(name = "rule")
    @Column(name = "reason")
    public Map<String, String> reasons = new TreeMap<>();

    public static Optional<Approval> of(String subject, String hash) {
        return find("subject = ?1 and hash = ?2", subject, hash).firstResultOptional();
    }

    /**
     * Approves what waits. The child's name in this language is fixed by it. Throws RefusedException when the approver wrote any of it or may not
     * approve, when the text has changed since it was read, when the gate blocks, or when a warning has no reason.
     */
    public static Approval give(Submission submission, String readHash, Material material, Findings findings, Map<String, String> reasons, Account by,
            Instant now) {
        refuseIf(!by.may(Deed.APPROVE_TEXT, submission.embassy) || by.role.isOfEmbassy(), "desk_approval_not_yours");
        refuseIf(material.authors().contains(by.id) || by.id.equals(submission.submittedBy), "desk_approval_own");
        refuseIf(submission.isStale(readHash), "desk_approval_stale");
        refuseIf(!findings.isClear(), "desk_approval_blocked");
        Set<String> open = findings.unexplained(reasons);
        if (!open.isEmpty()) {
            throw new RefusedException("reason-" + open.iterator().next(), "desk_approval_reasons", open.size());
        }
        Approval approval = of(submission.subject, submission.hash).orElseGet(Approval::new);
        approval.subject = submission.subject;
        approval.hash = submission.hash;
        approval.approvedBy = by.id;
        approval.approvedAt = now;
        approval.reasons.clear();
        findings.toExplain().forEach(rule -> approval.reasons.put(rule, Wording.longer(reasons.get(rule), "reason-" + rule)));
        approval.persist();
        Pseudonym.fix(material.child(), material.language(), material.name(), by.id, now);
        submission.delete();
        return approval;
    }

    private static void refuseIf(boolean wrong, String messageName) {
        if (wrong) {
            throw new RefusedException(null, messageName);
        }
    }
}
