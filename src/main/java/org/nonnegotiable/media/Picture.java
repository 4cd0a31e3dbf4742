package org.nonnegotiable.media;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An uploaded picture. Its points never change; what is said about it may, until it is shown. */
@Entity
public class Picture extends PanacheEntityBase {

    private static final int FOCUS_STEP = 10;
    private static final int PLAIN_WIDTH = 640;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @Version
    public int version;
    /** Of its largest print: SHA-256, in hexadecimal digits. */
    public String hash;
    /** The country whose embassy uploaded it. */
    public String embassy;
    public int width;
    public int height;
    public String credit;
    @Enumerated(EnumType.STRING)
    public Licence licence;
    /** What must not be cut off, in per cent of the width from the left and of the height from the top. */
    @Column(name = "focal_x")
    public int focalX = 50;
    @Column(name = "focal_y")
    public int focalY = 50;
    /** Whether a child can be recognised by the face. */
    public boolean face;
    /** The number of an account. */
    public Long uploadedBy;
    public Instant uploadedAt;
    @OneToMany(mappedBy = "picture", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("width")
    public List<Rendition> renditions = new ArrayList<>();

    /** A new one, not stored yet. */
    public static Picture of(List<Print> prints, String embassy, Long uploadedBy, Instant now) {
        Picture picture = new Picture();
        Print largest = prints.get(0);
        picture.hash = largest.hash();
        picture.width = largest.width();
        picture.height = largest.height();
        picture.embassy = embassy;
        picture.uploadedBy = uploadedBy;
        picture.uploadedAt = now;
        prints.forEach(print -> picture.renditions.add(Rendition.of(picture, print)));
        return picture;
    }

    /** An embassy's, or all where it is null; those before a number, or the newest where it is null. */
    public static List<Picture> newest(String embassy, Long before, int most) {
        long end = before == null ? Long.MAX_VALUE : before;
        PanacheQuery<Picture> found = embassy == null ? find("id < ?1 order by id desc", end)
                : find("embassy = ?1 and id < ?2 order by id desc", embassy, end);
        return found.page(0, most).list();
    }

    /** One of an embassy's own; others' pictures are none. */
    public static Optional<Picture> own(Long id, String embassy) {
        return embassy == null ? Optional.empty() : find("id = ?1 and embassy = ?2", id, embassy).firstResultOptional();
    }

    /** The same picture sent by the same embassy before: a double click, or two people with one file. */
    public static Optional<Picture> same(List<Print> prints, String embassy) {
        return find("hash = ?1 and embassy = ?2", prints.get(0).hash(), embassy).firstResultOptional();
    }

    /** From now on the public may fetch it, for it is shown in this place, and only it: "story/7/uk". */
    public void show(String place, Instant now) {
        hide(place);
        Showing.of(this, place, now).persist();
    }

    /** No picture is shown in this place any more, nor in those within: "story/7" ends "story/7/uk". */
    public static void hide(String place) {
        Showing.end(place);
    }

    public boolean isShown() {
        return Showing.count("picture", this) > 0;
    }

    /** Other sites keep previews of links for years: never one with a face. */
    public boolean mayPreview() {
        return !face;
    }

    /** What a person saw who approved a text with this picture; any change is another picture to approve. */
    public Map<String, String> facts() {
        return new TreeMap<>(Map.of("hash", hash, "credit", credit, "licence", licence.name(), "face", Boolean.toString(face)));
    }

    /** Gone for good, from every place it was shown in. */
    public void erase() {
        Showing.delete("picture", this);
        Rendition.delete("picture", this);
        delete("id", id);
    }

    /** How the log names it. */
    public String thing() {
        return "picture/" + id;
    }

    public String deskAddress() {
        return "/desk/pictures/" + id;
    }

    /** As people name it at the desk: digits alone. */
    public String number() {
        return Long.toString(id);
    }

    /** At the desk, where it need not be shown; small for lists, or large enough to see what it tells. */
    public String deskAddress(boolean large) {
        return deskAddress() + "/" + (large ? plain() : renditions.get(0)).width + ".jpg";
    }

    public String address() {
        return largest().address();
    }

    /** For browsers that choose none: wide enough for a telephone. */
    public String plainAddress() {
        return plain().address();
    }

    private Rendition plain() {
        return renditions.stream().filter(rendition -> rendition.width >= PLAIN_WIDTH).findFirst().orElseGet(this::largest);
    }

    /** Of that one, in points. */
    public int plainWidth() {
        return plain().width;
    }

    /** Its bytes in one of its sizes, for whoever has asked whether they may be seen. */
    public Optional<byte[]> print(int wanted) {
        return Rendition.of(id, wanted);
    }

    public String srcset() {
        return renditions.stream().map(rendition -> rendition.address() + " " + rendition.width + "w").collect(Collectors.joining(", "));
    }

    /** Classes of the style sheet, for the pages allow no style of an element's own. */
    public String focus() {
        return "focus-x-" + step(focalX) + " focus-y-" + step(focalY);
    }

    private static int step(int percent) {
        return Math.round((float) percent / FOCUS_STEP) * FOCUS_STEP;
    }

    private Rendition largest() {
        return renditions.get(renditions.size() - 1);
    }
}
