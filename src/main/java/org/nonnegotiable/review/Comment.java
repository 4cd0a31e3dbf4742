package org.nonnegotiable.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.nonnegotiable.safeguarding.RefusedException;
import org.nonnegotiable.safeguarding.Wording;

/** What a reviewer says about a passage of a text. Never changes. */
@Entity
@Table(name = "comment_on_passage")
public class Comment extends PanacheEntityBase {

    private static final int LONGEST_QUOTE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "return_id")
    Return back;
    public String field;
    /** Where the passage stood in what was read; equal when the whole field is meant. */
    public int begins;
    public int ends;
    /** The passage as it was, so that the comment stays true when the text changes. */
    public String quoted;
    public String words;

    /** Throws RefusedException for words that cannot be kept or a passage that is not in the text. */
    public static Comment on(String field, String text, int begins, int ends, String words) {
        if (begins < 0 || ends < begins || ends > text.length() || !field.matches("[a-z]{1,20}")) {
            throw new RefusedException("comment", "desk_refused_passage");
        }
        Comment comment = new Comment();
        comment.field = field;
        comment.begins = begins;
        comment.ends = ends;
        String quoted = text.substring(begins, ends);
        comment.quoted = quoted.substring(0, quoted.offsetByCodePoints(0, Math.min(quoted.codePointCount(0, quoted.length()), LONGEST_QUOTE / 2)));
        comment.words = Wording.longer(words, "comment");
        return comment;
    }

    /** On the first place where these words stand in a field; on the whole field when none are given. */
    public static Comment on(String field, String text, String quoted, String words) {
        String sought = quoted == null ? "" : quoted.strip();
        int begins = text.indexOf(sought);
        return on(field, text, begins, begins + sought.length(), words);
    }

    public String fieldKey() {
        return "desk_passage_" + field;
    }
}
