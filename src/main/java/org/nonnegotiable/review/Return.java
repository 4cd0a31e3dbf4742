package org.nonnegotiable.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.safeguarding.RefusedException;
import org.nonnegotiable.safeguarding.Wording;

/** A text went back to whoever submitted it, with words and comments. Open until it is submitted again; its words never change. */
@Entity
@Table(name = "returned_text")
public class Return extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public String subject;
    public String embassy;
    public Language language;
    /** Of what was read. */
    public String hash;
    /** What is to be done. */
    public String words;
    public Long returnedTo;
    public Long returnedBy;
    public Instant returnedAt;
    /** When it was submitted again; null while it is open. */
    public Instant answeredAt;
    @OneToMany(mappedBy = "part", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    public List<Comment> comments = new ArrayList<>();

    /**
     * Sends back what waits, and tells whoever submitted it.
     *
     * @param hash what was read
     * @throws RefusedException when that does not wait any more, or nothing is said
     */
    public static Return give(String subject, String hash, Account by, String words, List<Comment> comments, Instant now) {
        String told = Wording.longer(words, "words");
        Submission read = Submission.locked(subject).filter(submission -> submission.isOf(hash))
                .orElseThrow(() -> new RefusedException("words", "desk_review_changed"));
        Return made = begun(read, by, now);
        made.words = told;
        comments.forEach(made::add);
        read.delete();
        made.persist();
        AuditEntry.record(by.id, Deed.RETURN_TEXT, subject, read.embassy, null, now);
        ReviewLetters.bean().returned(made, now);
        return made;
    }

    private static Return begun(Submission read, Account by, Instant now) {
        Return made = new Return();
        made.subject = read.subject;
        made.embassy = read.embassy;
        made.language = read.language;
        made.hash = read.hash;
        made.returnedTo = read.submittedBy;
        made.returnedBy = by.id;
        made.returnedAt = now;
        return made;
    }

    private void add(Comment comment) {
        comment.part = this;
        comments.add(comment);
    }

    /** What is still to be done about a text. */
    public static Optional<Return> open(String subject) {
        return find("subject = ?1 and answeredAt is null order by id desc", subject).firstResultOptional();
    }

    /** Everything that was ever said about a text, the newest first. */
    public static List<Return> of(String subject) {
        return list("subject = ?1 order by id desc", subject);
    }

    /** What waits for somebody: what came back to them, and to their embassy in languages they work on. The oldest first. */
    public static List<Return> openFor(Account account, int most) {
        List<Language> written = Languages.all().stream().filter(account::writes).toList();
        Stream<Return> own = Return.<Return>find("returnedTo = ?1 and answeredAt is null order by id", account.id).page(0, most).stream();
        Stream<Return> embassys = Return.<Return>find("embassy = ?1 and answeredAt is null and language in ?2 order by id", account.embassy, written)
                .page(0, most).stream();
        return Stream.concat(own, embassys).distinct().sorted(Comparator.comparing(one -> one.id)).limit(most).toList();
    }

    /** It was submitted again. */
    static void answer(String subject, Instant now) {
        update("answeredAt = ?1 where subject = ?2 and answeredAt is null", now, subject);
    }
}
