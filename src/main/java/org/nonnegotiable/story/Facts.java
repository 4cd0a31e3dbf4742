package org.nonnegotiable.story;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.YearMonth;
import org.nonnegotiable.media.Drawing;
import org.nonnegotiable.media.Picture;
import org.nonnegotiable.safeguarding.Telling;

/**
 * What is the same about a story in every language, each null before it is known. A value: never changes.
 *
 * @param returned the month
 * @param drawing the name of a drawing
 * @param picture the number of a picture
 */
@Embeddable
public record Facts(@Enumerated(EnumType.STRING) AgeBand age, @Enumerated(EnumType.STRING) Oblast oblast, YearMonth returned,
        @Enumerated(EnumType.STRING) Telling telling, @Column(name = "drawing_name") String drawing,
        @Column(name = "picture_id") Long picture) {

    static final Facts NONE = new Facts(null, null, null, null, null, null);

    /** Whether nothing that could tell who the child is has changed; a drawing of a thing tells nothing. */
    boolean protects(Facts others) {
        return new Facts(age, oblast, returned, telling, null, picture).equals(new Facts(others.age, others.oblast, others.returned, others.telling,
                null, others.picture));
    }

    public Facts showing(Long other) {
        return new Facts(age, oblast, returned, telling, drawing, other);
    }

    Picture pictured() {
        return picture == null ? null : Picture.findById(picture);
    }

    Drawing drawn() {
        return drawing == null ? null : Drawing.findById(drawing);
    }
}
