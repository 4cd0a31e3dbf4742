package org.nonnegotiable.account;

import java.time.Clock;

/** The app on somebody's telephone that shows codes. It shows each once. */
public final class Phone {

    private final byte[] secret;
    private long last;

    private Phone(byte[] secret) {
        this.secret = secret;
    }

    /** @param letters as the page shows them for typing */
    public static Phone taught(String letters) {
        return new Phone(Base32.bytes(letters));
    }

    /** The desk takes no code twice: the second within half a minute is the next one, as of a telephone whose clock is fast. */
    public String code() {
        last = Math.max(Totp.step(Cast.bean(Clock.class).instant()), last + 1);
        return Totp.code(secret, last);
    }
}
