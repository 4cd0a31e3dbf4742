package org.nonnegotiable.language;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A language as data: what the file names and coordinators may change. */
@Entity
@Table(name = "language")
public class LanguageRow extends PanacheEntityBase {

    @Id
    public String tag;
    public String name;
    public boolean rightToLeft;
    /** The CLDR locale whose numbers and dates it uses, BCP 47: en-GB for an English that counts days before months. */
    public String formats;
    /** CLDR numbering system: latn, arab, arabext, deva … */
    public String numbering;
    /** Whether a native reader has approved the interface words. */
    public boolean reviewed;
    /** Order in lists. */
    public int place;
}
