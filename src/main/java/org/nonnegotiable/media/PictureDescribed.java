package org.nonnegotiable.media;

import io.quarkus.arc.Arc;

/** Fired in the transaction in which somebody said something else about a picture: whoever approved a text with it approved another one. */
public record PictureDescribed(Long picture) {

    static void of(Picture picture) {
        Arc.container().beanManager().getEvent().select(PictureDescribed.class).fire(new PictureDescribed(picture.id));
    }
}
