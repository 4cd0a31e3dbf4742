package org.nonnegotiable.counter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Optional;
import org.nonnegotiable.language.Language;

/** How a speaker is named in a language. The ledger keeps the name as the source has it. */
@Entity
@IdClass(SpeakerName.Key.class)
public class SpeakerName extends PanacheEntityBase {

    @Id
    public String statedBy;
    @Id
    public String language;
    public String name;

    public static Optional<SpeakerName> of(String statedBy, Language language) {
        return findByIdOptional(new Key(statedBy, language.tag()));
    }

    /** A speaker in a language. */
    public record Key(String statedBy, String language) implements Serializable {
    }
}
