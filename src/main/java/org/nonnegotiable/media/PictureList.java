package org.nonnegotiable.media;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Some pictures at the desk, the newest first. Never changes. */
public record PictureList(List<Picture> pictures, Set<Long> shown, Optional<Long> older) {

    static final int MOST = 24;

    /** @param embassy null for every embassy's
     *  @param before the number of a picture, or null for the newest */
    static PictureList of(String embassy, Long before) {
        List<Picture> found = Picture.newest(embassy, before, MOST + 1);
        List<Picture> pictures = found.subList(0, Math.min(MOST, found.size()));
        Optional<Long> older = found.size() > MOST ? Optional.of(pictures.get(MOST - 1).id) : Optional.empty();
        return new PictureList(pictures, Showing.amongst(pictures), older);
    }

    /** Of an embassy alone; of nobody's there are none. */
    public static PictureList own(String embassy, Long before) {
        return embassy == null ? new PictureList(List.of(), Set.of(), Optional.empty()) : of(embassy, before);
    }

    /** With this one too, if there is one, before all others. */
    public PictureList with(Optional<Picture> one) {
        List<Picture> more = Stream.concat(one.stream().filter(picture -> pictures.stream().noneMatch(other -> other.id.equals(picture.id))),
                pictures.stream()).toList();
        return new PictureList(more, shown, older);
    }

    public boolean isShown(Picture picture) {
        return shown.contains(picture.id);
    }
}
