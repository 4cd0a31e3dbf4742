package org.nonnegotiable.media;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** That a place shows a picture to the public. While there is such a row, and no longer, the picture can be fetched. Never changes. */
@Entity
class Showing extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false)
    public Picture picture;
    /** A path of the desk's things, such as "story/7/uk"; what it means is not known here. */
    public String place;
    public Instant since;

    static Showing of(Picture picture, String place, Instant now) {
        Showing showing = new Showing();
        showing.picture = picture;
        showing.place = place;
        showing.since = now;
        return showing;
    }

    /** The numbers of those that are shown somewhere. */
    static Set<Long> amongst(List<Picture> pictures) {
        return pictures.isEmpty() ? Set.of() : Set.copyOf(find("select distinct showing.picture.id from Showing showing where showing.picture in ?1", pictures)
                .project(Long.class).list());
    }

    static void end(String place) {
        delete("place = ?1 or place like ?2", place, place + "/%");
    }
}
