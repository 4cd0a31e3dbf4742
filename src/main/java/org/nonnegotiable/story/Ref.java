package org.nonnegotiable.story;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Makes names for the folders of stories that began at the desk: nobody guesses one, and none comes twice. */
final class Ref {

    private static final int BITS = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ref() {
    }

    static String make() {
        return "s-" + new BigInteger(BITS, RANDOM).toString(Character.MAX_RADIX);
    }
}
