package org.nonnegotiable.media;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Optional;

/** A picture in one size. Never changes: its address is the hash of its bytes. */
@Entity
public class Rendition extends PanacheEntityBase {

    private static final String BYTES = "select rendition.bytes from Rendition rendition where ";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    public Picture picture;
    public int width;
    public int height;
    public String hash;
    /** JPEG; read when it is sent, never with the picture. */
    @Basic(fetch = FetchType.LAZY)
    byte[] bytes;

    static Rendition of(Picture picture, Print print) {
        Rendition rendition = new Rendition();
        rendition.picture = picture;
        rendition.width = print.width();
        rendition.height = print.height();
        rendition.hash = print.hash();
        rendition.bytes = print.bytes();
        return rendition;
    }

    /** What the public may see under this hash. */
    static Optional<byte[]> shown(String hash) {
        return find(BYTES + "hash = ?1 and exists (select 1 from Showing showing where showing.picture = rendition.picture)", hash)
                .project(byte[].class).firstResultOptional();
    }

    static Optional<byte[]> of(Long picture, int width) {
        return find(BYTES + "picture.id = ?1 and width = ?2", picture, width).project(byte[].class).firstResultOptional();
    }

    String address() {
        return "/pictures/" + hash + ".jpg";
    }
}
