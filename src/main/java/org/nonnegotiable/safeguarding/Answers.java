package org.nonnegotiable.safeguarding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** One version of the answers about a child. Never changes: another answer is another version. */
@Entity
public class Answers extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false)
    public Child child;
    /** From 1. */
    public int number;
    @Enumerated(EnumType.STRING)
    public Answer relatives;
    /** When the question about relatives was first answered like this: a hold lifted since then stays lifted. */
    public Instant relativesSince;
    @Enumerated(EnumType.STRING)
    public Answer proceedings;
    @Enumerated(EnumType.STRING)
    public Answer health;
    @Enumerated(EnumType.STRING)
    public Answer disability;
    @Enumerated(EnumType.STRING)
    public Answer violence;
    @Enumerated(EnumType.STRING)
    public Answer parents;
    @Enumerated(EnumType.STRING)
    public Answer interviewed;
    @Enumerated(EnumType.STRING)
    public Telling telling;
    /** Why sensitive matters have to be told; null where there are none. */
    public String reason;
    public Long answeredBy;
    public Instant answeredAt;

    public static Optional<Answers> latest(Child child) {
        return find("child = ?1 order by number desc", child).firstResultOptional();
    }

    /** A new version. Relatives who are or may be under Russian control put the child on hold. Throws RefusedException for a missing reason. */
    public static Answers give(Child child, Map<Question, Answer> given, Telling telling, String reason, Long by, Instant now) {
        Optional<Answers> before = latest(child);
        Answers answers = new Answers();
        answers.child = child;
        answers.number = before.map(last -> last.number).orElse(0) + 1;
        answers.take(given);
        answers.telling = telling;
        answers.reason = answers.isSensitive() || reason != null && !reason.isBlank() ? Wording.longer(reason, "reason") : null;
        answers.answeredBy = by;
        answers.answeredAt = now;
        boolean same = before.filter(last -> last.relatives == answers.relatives).isPresent();
        answers.relativesSince = same ? before.get().relativesSince : now;
        answers.persist();
        answers.hold(same, now);
        return answers;
    }

    private void hold(boolean known, Instant now) {
        if (relatives.mayBe() && !known && !child.isHeld()) {
            child.heldSince = now;
            child.holdReason = null;
        }
        FactsChanged.about(child);
    }

    private void take(Map<Question, Answer> given) {
        relatives = given.get(Question.RELATIVES);
        proceedings = given.get(Question.PROCEEDINGS);
        health = given.get(Question.HEALTH);
        disability = given.get(Question.DISABILITY);
        violence = given.get(Question.VIOLENCE);
        parents = given.get(Question.PARENTS);
        interviewed = given.get(Question.INTERVIEWED);
    }

    public Answer to(Question question) {
        return switch (question) {
            case RELATIVES -> relatives;
            case PROCEEDINGS -> proceedings;
            case HEALTH -> health;
            case DISABILITY -> disability;
            case VIOLENCE -> violence;
            case PARENTS -> parents;
            case INTERVIEWED -> interviewed;
        };
    }

    public boolean isSensitive() {
        return Arrays.stream(Question.values()).filter(Question::isSensitive).anyMatch(question -> to(question).mayBe());
    }
}
