package org.nonnegotiable.account;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a password falls apart into: words that everybody uses, walks over the keyboard, one sign over and over, and a few digits and signs. */
class Pieces {

    /** A third word is where guessing becomes long. */
    private static final int WORDS = 2;
    /** As many as a date has. */
    private static final int SIGNS = 8;
    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORD = 24;
    private static final int SHORTEST_WALK = 3;
    /** Along the rows and down the columns of the keyboards that are used here, and along their alphabets; there and back. */
    private static final List<String> WALKS = Stream.of("01234567890", "`1234567890-=", "!@#$%^&*()_+", "qwertyuiop[]", "qwertzuiop", "asdfghjkl;'", "azertyuiop",
            "zxcvbnm,./", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "1q2w3e4r5t6y7u8i9o0p-[",
            "q1w2e3r4t5y6u7i8o9p0", "qazwsxedcrfvtgbyhnujmikolp", "abcdefghijklmnopqrstuvwxyz", "йцукенгшщзхїґ", "йцукенгшщзхъ",
            "фівапролджє", "фывапролджэ", "ячсмитьбю", "йфяцічувскамепинртгоьшлбщдюзж", "йфяцычувскамепинртгоьшлбщдюзж", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя").flatMap(walk -> Stream.of(walk, new StringBuilder(walk).reverse().toString())).toList();

    private static final int TOO_MANY = Integer.MAX_VALUE / 2;

    private final String text;
    private final Predicate<String> isWord;
    /** By place and by words still to be had: how few signs the rest needs. */
    private final int[][] found;

    Pieces(String text, Predicate<String> isWord) {
        this.text = text;
        this.isWord = isWord;
        this.found = new int[text.length() + 1][WORDS + 1];
        Arrays.stream(found).forEach(row -> Arrays.fill(row, -1));
    }

    boolean areFew() {
        return signs(0, WORDS) <= SIGNS;
    }

    private int signs(int at, int words) {
        if (at == text.length()) {
            return 0;
        }
        if (found[at][words] < 0) {
            found[at][words] = Math.min(byWalk(at, words), Math.min(byWord(at, words), bySign(at, words)));
        }
        return found[at][words];
    }

    private int bySign(int at, int words) {
        return Character.isLetter(text.charAt(at)) || Character.isSurrogate(text.charAt(at)) ? TOO_MANY : 1 + signs(at + 1, words);
    }

    private int byWord(int at, int words) {
        int fewest = TOO_MANY;
        for (int end = at + SHORTEST_WORD; words > 0 && end <= Math.min(text.length(), at + LONGEST_WORD); end++) {
            if (isWord.test(text.substring(at, end))) {
                fewest = Math.min(fewest, signs(end, words - 1));
            }
        }
        return fewest;
    }

    private int byWalk(int at, int words) {
        int fewest = TOO_MANY;
        for (int end = at + SHORTEST_WALK; end <= text.length() && isWalk(text.substring(at, end)); end++) {
            fewest = Math.min(fewest, signs(end, words));
        }
        return fewest;
    }

    private static boolean isWalk(String part) {
        return WALKS.stream().anyMatch(walk -> walk.contains(part)) || part.chars().allMatch(sign -> sign == part.charAt(0));
    }
}
