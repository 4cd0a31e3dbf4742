package org.nonnegotiable.press;

/** What is written on one line has no other lines in it. */
final class Line {

    private Line() {
    }

    static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
