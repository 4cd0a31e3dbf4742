package org.nonnegotiable.safeguarding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.language.Language;

/** The name a child has in all stories of one language. Fixed at the first approval; only the safeguarding team frees it. */
@Entity
public class Pseudonym extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false)
    public Child child;
    public Language language;
    public String name;
    public Long fixedBy;
    public Instant fixedAt;

    public static List<Pseudonym> of(Child child) {
        return list("child = ?1 order by language", child);
    }

    public static Optional<Pseudonym> of(Child child, Language language) {
        return find("child = ?1 and language = ?2", child, language).firstResultOptional();
    }

    /** The name that was approved is the child's from now on. An empty one, beside a face, fixes nothing. */
    public static void fix(Child child, Language language, String name, Long by, Instant now) {
        if (name == null || name.isBlank() || of(child, language).isPresent()) {
            return;
        }
        Pseudonym fixed = new Pseudonym();
        fixed.child = child;
        fixed.language = language;
        fixed.name = name.strip();
        fixed.fixedBy = by;
        fixed.fixedAt = now;
        fixed.persist();
        FactsChanged.about(child); // another story may still be public under another name
    }

    /** A wrong one is taken away; texts that bear it lose their approval with the next fixing. */
    public void free() {
        delete();
        FactsChanged.about(child);
    }
}
