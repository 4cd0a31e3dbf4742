package org.nonnegotiable.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.OptionalInt;
import org.nonnegotiable.safeguarding.RefusedException;
import org.nonnegotiable.safeguarding.Wording;

/** What somebody says about a passage of a text they have read. Never changes. */
@Entity
@Table(name = "comment_on_passage")
public class Comment extends PanacheEntityBase {

    static final int LONGEST_QUOTE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "return_id")
    public Return part;
    /** Of the text, as its form names it. */
    public String field;
    /** In UTF-16 units of the field as it was read. */
    public int begins;
    public int ends;
    public String quoted;
    public String words;

    /**
     * On the first place where the passage stands; empty is about the field as a whole.
     *
     * @param text what the field says
     * @param row names the fields of the form: {@code row-quoted}, {@code row-words}
     */
    public static Comment on(String field, String text, String quoted, String words, String row) {
        String passage = quoted == null ? "" : quoted.replace("\r\n", "\n").strip();
        int place = text.indexOf(passage);
        if (place < 0) {
            throw new RefusedException(row + "-quoted", "desk_review_not_there");
        }
        if (passage.length() > LONGEST_QUOTE) {
            throw new RefusedException(row + "-quoted", "desk_refused_long", LONGEST_QUOTE);
        }
        Comment comment = new Comment();
        comment.field = field;
        comment.begins = place;
        comment.ends = place + passage.length();
        comment.quoted = passage;
        comment.words = Wording.longer(words, row + "-words");
        return comment;
    }

    /** The message that names the field. */
    public String fieldKey() {
        return "desk_field_" + field;
    }

    /** Where the passage begins in what the field says now: the place nearest to where it was; nothing when it has gone. */
    public OptionalInt placeIn(String text) {
        int before = text.lastIndexOf(quoted, begins);
        int after = text.indexOf(quoted, begins);
        if (quoted.isEmpty() || before < 0 && after < 0) {
            return OptionalInt.empty();
        }
        boolean nearerBefore = after < 0 || before >= 0 && begins - before <= after - begins;
        return OptionalInt.of(nearerBefore ? before : after);
    }
}
