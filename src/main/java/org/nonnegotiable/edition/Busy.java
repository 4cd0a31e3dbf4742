package org.nonnegotiable.edition;

/** How the site says that it has too much to do: at once, without a database, in the language of the address. */
public interface Busy {

    /** @param type as {@code Content-Type} names it */
    record Answer(String type, String text) {
    }

    Answer answer(String path);
}
