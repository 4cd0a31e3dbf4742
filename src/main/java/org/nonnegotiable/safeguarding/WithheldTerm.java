package org.nonnegotiable.safeguarding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A name, place, school, date or number that must never be told of a child, in all its spellings. Never printed outside the safeguarding team. */
@Entity
public class WithheldTerm extends PanacheEntityBase {

    static final int MOST_TERMS = 100;
    static final int MOST_SPELLINGS = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false)
    public Child child;
    @Enumerated(EnumType.STRING)
    public TermKind kind;
    public Long addedBy;
    public Instant addedAt;
    @OneToMany(mappedBy = "term", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    public List<TermSpelling> spellings = new ArrayList<>();

    public static List<WithheldTerm> of(Child child) {
        return list("child = ?1 order by id", child);
    }

    public static Optional<WithheldTerm> of(Child child, Long id) {
        return find("child = ?1 and id = ?2", child, id).firstResultOptional();
    }

    /** A new term in the spellings that are known. Throws RefusedException when there are too many. */
    public static WithheldTerm withhold(Child child, TermKind kind, Collection<String> spellings, Long by, Instant now) {
        if (count("child", child) >= MOST_TERMS) {
            throw new RefusedException("spellings", "desk_refused_terms", MOST_TERMS);
        }
        WithheldTerm term = new WithheldTerm();
        term.child = child;
        term.kind = kind;
        term.addedBy = by;
        term.addedAt = now;
        term.add(spellings, by, now);
        term.persist();
        FactsChanged.about(child); // when the gate can find it
        return term;
    }

    /** More spellings; those that are there already are not added twice. */
    public void spell(Collection<String> more, Long by, Instant now) {
        add(more, by, now);
        FactsChanged.about(child);
    }

    private void add(Collection<String> more, Long by, Instant now) {
        List<String> known = spellings.stream().map(one -> one.spelling).toList();
        List<String> added = more.stream().distinct().filter(text -> !known.contains(text)).toList();
        if (known.size() + added.size() > MOST_SPELLINGS) {
            throw new RefusedException("spellings", "desk_refused_spellings", MOST_SPELLINGS);
        }
        spellings.addAll(added.stream().map(text -> TermSpelling.of(this, text, by, now)).toList());
    }

    /** Removes one spelling, and the term with its last. */
    public void forget(Long spelling) {
        spellings.removeIf(one -> one.id.equals(spelling));
        if (spellings.isEmpty()) {
            delete();
        }
        FactsChanged.about(child); // a text whose script has no spelling any more was searched in vain
    }

    /** Without opening what is sealed: a key that is lost must not keep anything from being erased. */
    static void forget(Child child) {
        TermSpelling.delete("term in (from WithheldTerm t where t.child = ?1)", child);
        delete("child", child);
    }

    /** How many spellings per script: all that whoever added them is shown. */
    public Map<Script, Long> scripts() {
        return spellings.stream().collect(Collectors.groupingBy(one -> new Script(one.script),
                () -> new TreeMap<>(Comparator.comparing(Script::code)), Collectors.counting()));
    }

    boolean isSpelledFor(Script language) {
        return spellings.stream().anyMatch(one -> new Script(one.script).serves(language));
    }
}
