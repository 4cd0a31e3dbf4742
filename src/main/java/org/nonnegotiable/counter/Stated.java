package org.nonnegotiable.counter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Objects;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Language;

/** What somebody stated about a figure: the part that a proposal and the reading it becomes have in common. */
@MappedSuperclass
public abstract class Stated extends PanacheEntityBase {

    @ManyToOne(optional = false)
    public Figure figure;
    @Enumerated(EnumType.STRING)
    public Kind kind = Kind.UPDATE;
    public LocalDate asOf;
    @Enumerated(EnumType.STRING)
    public Accuracy accuracy = Accuracy.DAY;
    /** Children, a whole number. */
    public long value;
    @Enumerated(EnumType.STRING)
    public Qualifier qualifier = Qualifier.EXACT;
    /** As the source names the speaker. */
    public String statedBy;
    public String publisher;
    /** Where it was published: http or https. */
    public String url;
    /** Whether it makes the line of its figure, or stands beside it. */
    public boolean inSeries;
    /** When somebody of ours saw it there; null: not recorded. */
    public LocalDate seen;
    /** SHA-256 of the quote kept, in hexadecimal; null: not recorded. */
    @Column(name = "quote_hash")
    public String quoteHash;
    /** The ledger position of the reading this one amends. */
    public Long corrects;
    /** Why it amends another, or why it is right although it looks wrong. */
    public String reason;

    /** The number alone, as CLDR writes it; in words of the language where the speaker rounded to millions. */
    public String number(Language language) {
        return qualifier.rounds(value) ? Cldr.compact(value, language) : Cldr.number(value, language);
    }

    /** The number with its qualifier: more than 1.6 million. */
    public String told(Language language) {
        return language.message(qualifier.nameKey(), number(language));
    }

    boolean saysTheSameAs(Stated other) {
        return figure.code.equals(other.figure.code) && kind == other.kind && asOf.equals(other.asOf) && value == other.value
                && qualifier == other.qualifier && inSeries == other.inSeries && Objects.equals(corrects, other.corrects)
                && statedBy.equals(other.statedBy) && publisher.equals(other.publisher) && url.equals(other.url);
    }

    void take(Stated other) {
        figure = other.figure;
        kind = other.kind;
        asOf = other.asOf;
        accuracy = other.accuracy;
        value = other.value;
        qualifier = other.qualifier;
        statedBy = other.statedBy;
        publisher = other.publisher;
        url = other.url;
        inSeries = other.inSeries;
        seen = other.seen;
        quoteHash = other.quoteHash;
        corrects = other.corrects;
        reason = other.reason;
    }
}
