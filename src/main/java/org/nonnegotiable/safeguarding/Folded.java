package org.nonnegotiable.safeguarding;

import java.util.Arrays;

/** A text as withheld terms are searched in it: its folded letters without anything between them, and where they came from. Never changes. */
final class Folded {

    /** Between two letters: nothing; what is written within a word (hyphen, apostrophe, emphasis, a capital); what divides words. */
    enum Gap {
        NONE, WITHIN, BETWEEN
    }

    private static final String HYPHENS = "-‐‑‒–—―_*~־・·";

    private final StringBuilder letters = new StringBuilder();
    private int[] from;
    private int[] to;
    private Gap[] gaps;

    private Folded(int length) {
        from = new int[length];
        to = new int[length];
        gaps = new Gap[length + 1];
    }

    static Folded of(String text) {
        return of(text, false);
    }

    /** @param address whether hyphens divide words, as in addresses and names of files */
    static Folded of(String text, boolean address) {
        Folded folded = new Folded(text.length() * 2 + 16);
        Gap gap = Gap.BETWEEN;
        int before = ' ';
        for (int place = 0; place < text.length(); place += Character.charCount(before)) {
            int character = text.codePointAt(place);
            String fold = Letters.fold(character);
            if (!fold.isEmpty()) {
                folded.add(fold, place, place + Character.charCount(character), wider(gap, turn(before, character)));
                gap = Gap.NONE;
            } else if (!Letters.isSilent(character)) {
                gap = wider(gap, between(character, address));
            }
            before = character;
        }
        folded.gaps[folded.length()] = Gap.BETWEEN;
        folded.readDigitsAsLetters();
        return folded;
    }

    private static Gap between(int character, boolean address) {
        return Letters.APOSTROPHES.indexOf(character) >= 0 || !address && HYPHENS.indexOf(character) >= 0 ? Gap.WITHIN : Gap.BETWEEN;
    }

    /** IMG2014Olena has three words. */
    private static Gap turn(int before, int character) {
        boolean hump = Character.isLowerCase(before) && Character.isUpperCase(character);
        boolean number = Character.isLetter(before) && Character.isDigit(character) || Character.isDigit(before) && Character.isLetter(character);
        return hump || number ? Gap.WITHIN : Gap.NONE;
    }

    private static Gap wider(Gap one, Gap other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void add(String fold, int begins, int ends, Gap gap) {
        if (length() + fold.length() > from.length) { // some characters fold to many letters
            from = Arrays.copyOf(from, from.length * 2 + fold.length());
            to = Arrays.copyOf(to, from.length);
            gaps = Arrays.copyOf(gaps, from.length + 1);
        }
        for (int i = 0; i < fold.length(); i++) {
            from[length()] = begins;
            to[length()] = ends;
            gaps[length()] = i == 0 ? gap : Gap.NONE;
            letters.append(fold.charAt(i));
        }
    }

    /** A single digit among letters stands for the letter it looks like. */
    private void readDigitsAsLetters() {
        for (int i = 0; i < length(); i++) {
            int letter = "01".indexOf(letters.charAt(i));
            if (letter >= 0 && !isDigit(i - 1) && !isDigit(i + 1) && (isLetter(i - 1, i) || isLetter(i + 1, i + 1))) {
                letters.setCharAt(i, "oi".charAt(letter));
            }
        }
    }

    private boolean isDigit(int place) {
        return place >= 0 && place < length() && Character.isDigit(letters.charAt(place));
    }

    private boolean isLetter(int place, int gap) {
        return place >= 0 && place < length() && Character.isLetter(letters.charAt(place)) && gaps[gap] != Gap.BETWEEN;
    }

    int length() {
        return letters.length();
    }

    String letters() {
        return letters.toString();
    }

    String letters(int begins, int ends) {
        return letters.substring(begins, ends);
    }

    /** Before the letter at this place; after the last one a word ends. */
    Gap gap(int place) {
        return gaps[place];
    }

    boolean startsAt(String some, int place) {
        return place + some.length() <= length() && letters.substring(place, place + some.length()).equals(some);
    }

    int next(String some, int place) {
        return letters.indexOf(some, place);
    }

    /** Where the word goes on to from here. */
    int wordEnd(int place) {
        int end = place;
        while (gaps[end] == Gap.NONE) {
            end++;
        }
        return end;
    }

    /** Where letters stand in the text itself. */
    int from(int place) {
        return from[place];
    }

    int to(int place) {
        return to[place];
    }
}
