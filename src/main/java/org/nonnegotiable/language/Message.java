package org.nonnegotiable.language;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** New words, or the first. */
    public static void record(Language language, String name, String pattern) {
        Message message = Message.<Message>findByIdOptional(new Key(language.tag(), name)).orElseGet(Message::new);
        message.language = language.tag();
        message.name = name;
        message.pattern = pattern;
        message.persist();
    }

    /** All there are, without their sentences. */
    public static Set<Key> keys() {
        return getEntityManager().createQuery("select language, name from Message", Object[].class).getResultStream()
                .map(row -> new Key((String) row[0], (String) row[1])).collect(Collectors.toSet());
    }

    /** All the sentences there are, as rows, not as entities: there are thousands, and nobody changes them here. */
    public static Map<Key, String> patterns() {
        return getEntityManager().createQuery("select language, name, pattern from Message", Object[].class).getResultStream()
                .collect(Collectors.toMap(row -> new Key((String) row[0], (String) row[1]), row -> (String) row[2]));
    }

    public Key key() {
        return new Key(language, name);
    }

    /** A message's name in a language. */
    public record Key(String language, String name) implements Serializable {
    }
}
