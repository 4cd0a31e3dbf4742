package org.nonnegotiable.counter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;

/** What is counted. Its words are messages; its numbers are readings. */
@Entity
public class Figure extends PanacheEntityBase {

    /** The one on the front page: children returned under Bring Kids Back UA. */
    public static final String FIRST = "returned";

    @Id
    public String code;
    /** Order in lists. */
    public int place;

    public static List<Figure> all() {
        return list("order by place, code");
    }

    public static Optional<Figure> coded(String code) {
        return findByIdOptional(code);
    }

    public String nameKey() {
        return key("name");
    }

    /** The sentence that says what exactly is counted. */
    public String countsKey() {
        return key("counts");
    }

    private String key(String what) {
        return "figure_" + code.replace('-', '_') + "_" + what;
    }
}
