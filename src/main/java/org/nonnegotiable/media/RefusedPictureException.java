package org.nonnegotiable.media;

/** An upload that is not kept, with the reason for whoever sent it. */
public final class RefusedPictureException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    RefusedPictureException(Refusal refusal) {
        super(refusal.name(), null, false, false); // what is sent wrongly is no fault of the program: no trace of it
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
