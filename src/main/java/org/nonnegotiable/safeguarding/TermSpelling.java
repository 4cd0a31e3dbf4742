package org.nonnegotiable.safeguarding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** One way of writing a withheld term. Never changes. */
@Entity
public class TermSpelling extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false)
    public WithheldTerm term;
    /** ISO 15924. */
    public String script;
    @Convert(converter = Sealing.class)
    public String spelling;
    public Long addedBy;
    public Instant addedAt;

    /** Throws RefusedException for what is too short to be searched: one letter stands in every text. */
    static TermSpelling of(WithheldTerm term, String text, Long by, Instant now) {
        String line = Wording.line(text, "spellings");
        if (Folded.of(line).length() < 2) {
            throw new RefusedException("spellings", "desk_refused_short");
        }
        TermSpelling spelling = new TermSpelling();
        spelling.term = term;
        spelling.spelling = line;
        spelling.script = Script.of(line).code();
        spelling.addedBy = by;
        spelling.addedAt = now;
        return spelling;
    }
}
