package org.nonnegotiable.language;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** One interface sentence in one language. */
@Entity
@IdClass(Message.Key.class)
public class Message extends PanacheEntityBase {

    @Id
    public String language;
    @Id
    public String name;
    /** ICU MessageFormat. */
    public String pattern;

    public Key key() {
        return new Key(language, name);
    }

    /** A message's name in a language. */
    public record Key(String language, String name) implements Serializable {
    }
}
