package org.nonnegotiable.safeguarding;

import java.util.ArrayList;
import java.util.List;

/**
 * A withheld spelling as it is searched: each word in its endings, over accents, look-alikes, invisible characters, hyphens and spaces.
 * Never changes, and never shows what it looks for.
 */
final class Sought {

    /** Where a term stands in a text. */
    record Hit(int from, int to) {
    }

    private static final int ENOUGH = 50;

    private final List<SoughtWord> words = new ArrayList<>();

    Sought(String spelling) {
        Folded folded = Folded.of(spelling);
        if (folded.letters().chars().allMatch(Character::isDigit)) {
            words.add(new SoughtWord(spelling, folded.letters()));
            return;
        }
        int begins = 0;
        for (int place = 1; place <= folded.length(); place++) {
            if (folded.gap(place) == Folded.Gap.BETWEEN) {
                words.add(new SoughtWord(spelling.substring(folded.from(begins), folded.to(place - 1)), folded.letters(begins, place)));
                begins = place;
            }
        }
    }

    /** The first fifty. */
    List<Hit> in(Folded text) {
        List<Hit> hits = new ArrayList<>();
        SoughtWord first = words.get(0);
        int place = first.next(text, 0);
        while (place >= 0 && hits.size() < ENOUGH) {
            int end = first.beginsAt(text, place) ? end(text, place) : -1;
            if (end > place) {
                hits.add(new Hit(text.from(place), text.to(end - 1)));
            }
            place = first.next(text, Math.max(place + 1, end));
        }
        return hits;
    }

    private int end(Folded text, int begins) {
        int place = begins;
        for (SoughtWord word : words) {
            place = place < text.length() ? word.endFrom(text, place) : -1;
            if (place < 0) {
                return -1;
            }
        }
        return place;
    }
}
