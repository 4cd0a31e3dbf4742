package org.nonnegotiable.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.safeguarding.Wording;

/** A text that went back to be put right, with what to put right. Answered by submitting again. */
@Entity
@Table(name = "returned_text")
public class Return extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public String subject;
    public String hash;
    public String words;
    /** Who had submitted it. */
    public Long returnedTo;
    public Long returnedBy;
    public Instant returnedAt;
    public Instant answeredAt;
    @OneToMany(mappedBy = "back", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("id")
    public List<Comment> comments = new ArrayList<>();

    /** The one that waits to be answered. */
    public static Optional<Return> open(String subject) {
        return find("subject = ?1 and answeredAt is null order by id desc", subject).firstResultOptional();
    }

    /** Every one there was, the newest first. */
    public static List<Return> of(String subject) {
        return list("subject = ?1 order by id desc", subject);
    }

    /** Those that a person has to answer, the oldest first. */
    public static List<Return> to(Long account) {
        return list("returnedTo = ?1 and answeredAt is null order by id", account);
    }

    /** Sends back what waits. Throws RefusedException for words that are missing or too long. */
    public static Return send(Submission submission, String words, List<Comment> comments, Long by, Instant now) {
        Return back = new Return();
        back.subject = submission.subject;
        back.hash = submission.hash;
        back.words = Wording.longer(words, "words");
        back.returnedTo = submission.submittedBy;
        back.returnedBy = by;
        back.returnedAt = now;
        comments.forEach(comment -> comment.back = back);
        back.comments.addAll(comments);
        back.persist();
        submission.delete();
        return back;
    }

    static void answer(String subject, Instant now) {
        update("answeredAt = ?1 where subject = ?2 and answeredAt is null", now, subject);
    }
}
