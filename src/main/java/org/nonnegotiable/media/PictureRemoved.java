package org.nonnegotiable.media;

import io.quarkus.arc.Arc;

/** Fired in the transaction that removes a picture for good, before it goes: nothing may bring it back. By an account. */
public record PictureRemoved(Picture picture, Long by) {

    static void of(Picture picture, Long by) {
        Arc.container().beanManager().getEvent().select(PictureRemoved.class).fire(new PictureRemoved(picture, by));
    }
}
