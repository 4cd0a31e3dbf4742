package org.nonnegotiable.media;

import java.util.Locale;

/** Why an upload is not kept. Each has its own words, which say what to do instead. */
public enum Refusal {
    EMPTY, KIND, SVG, GIF, HEIC, MOVING, BYTES(Upload.MAXIMUM_BYTES >> 20), PIXELS(Upload.MAXIMUM_PIXELS / 1_000_000),
    WEBP(Upload.MAXIMUM_WEBP / 1_000_000), LOSSLESS(Upload.MAXIMUM_LOSSLESS / 1_000_000), SIDE(Upload.MAXIMUM_SIDE), SMALL(Upload.MINIMUM_SIDE),
    TRUNCATED, BROKEN, PRINT_COLOURS, SLOW, BUSY, METADATA;

    private final Object[] arguments;

    Refusal(Object... arguments) {
        this.arguments = arguments;
    }

    public String messageKey() {
        return "desk_picture_" + name().toLowerCase(Locale.ROOT);
    }

    /** The bound that was passed, where there is one. */
    public Object[] arguments() {
        return arguments.clone();
    }

    RefusedPictureException exception() {
        return new RefusedPictureException(this);
    }

    static void when(boolean holds, Refusal refusal) {
        if (holds) {
            throw refusal.exception();
        }
    }
}
