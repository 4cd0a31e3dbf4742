package org.nonnegotiable.media;

import java.util.List;
import java.util.Map;

/** A picture on the desk with what is said about it. Never changes. */
public record PictureSheet(Picture picture, boolean shown, PictureForm form, Map<String, String> problems) {

    static PictureSheet of(Picture picture, PictureForm form, Map<String, String> problems) {
        return new PictureSheet(picture, picture.isShown(), form, problems);
    }

    public Point point() {
        return Point.on(picture);
    }

    public List<Licence> licences() {
        return List.of(Licence.values());
    }
}
