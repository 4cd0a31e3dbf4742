package org.nonnegotiable.counter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Language;

/** What somebody stated about a figure for a day. Never changes. */
@Entity
public class Reading extends PanacheEntityBase {

    /** A reading older than this many days is shown with a plain word about its age. */
    public static final int FRESH_DAYS = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false)
    public Figure figure;
    public LocalDate asOf;
    public long value;
    @Enumerated(EnumType.STRING)
    public Qualifier qualifier;
    /** As the source names the speaker. */
    public String statedBy;
    public String publisher;
    /** Where it was published. */
    public String url;
    public boolean inSeries;

    /** In the order of the ledger: by day, then as recorded. */
    public static List<Reading> of(Figure figure) {
        return list("figure = ?1 order by asOf, id", figure);
    }

    public boolean isOld(LocalDate today) {
        return ageInDays(today) > FRESH_DAYS;
    }

    public long ageInDays(LocalDate today) {
        return ChronoUnit.DAYS.between(asOf, today);
    }

    /** The number alone, as CLDR writes it; in words of the language where the speaker rounded to millions. */
    public String number(Language language) {
        return qualifier.rounds(value) ? Cldr.compact(value, language) : Cldr.number(value, language);
    }

    public String qualifierKey() {
        return "qualifier_" + qualifier.code().replace('-', '_');
    }
}
