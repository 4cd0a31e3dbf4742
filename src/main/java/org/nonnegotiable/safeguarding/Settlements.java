package org.nonnegotiable.safeguarding;

import com.ibm.icu.lang.UCharacter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nonnegotiable.safeguarding.Folded.Gap;

/** The towns and villages of Ukraine in the letters and endings of many languages: {@code desk/settlements.txt}. Never changes. */
final class Settlements {

    /** Of these even the first word of a sentence is taken for the place; smaller ones may be any word there. */
    private static final int LARGE = 150;
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_ENDING = 5;

    /** Folded names and the rank of the largest place that bears each. */
    private static final Map<String, Integer> NAMES = new HashMap<>();
    /** Names without the vowel they end in, for languages that change it. */
    private static final Map<String, Integer> STEMS = new HashMap<>();
    /** Names in letters that are written without spaces. */
    private static final List<String> UNSPACED = new ArrayList<>();

    static {
        read();
    }

    private Settlements() {
    }

    static List<Sought.Hit> in(Passage passage) {
        Folded text = passage.folded();
        List<Sought.Hit> hits = new ArrayList<>();
        for (int place = 0; place < text.length(); place++) {
            int end = text.gap(place) == Gap.BETWEEN ? named(text, place, passage.text()) : -1;
            if (end > place) {
                hits.add(new Sought.Hit(text.from(place), text.to(end - 1)));
                place = end - 1;
            }
        }
        UNSPACED.forEach(name -> {
            for (int place = text.next(name, 0); place >= 0; place = text.next(name, place + 1)) {
                hits.add(new Sought.Hit(text.from(place), text.to(place + name.length() - 1)));
            }
        });
        return hits;
    }

    private static int named(Folded text, int begins, String written) {
        int first = written.codePointAt(text.from(begins));
        if (UCharacter.isLowerCase(first)) {
            return -1;
        }
        int found = -1;
        int end = begins;
        for (int words = 0; words < MOST_WORDS && end < text.length(); words++) {
            end = next(text, end);
            Integer rank = rank(text.letters(begins, end));
            if (rank != null && (rank < LARGE || !opensSentence(written, text.from(begins)))) {
                found = end;
            }
        }
        return found;
    }

    private static int next(Folded text, int place) {
        int end = place + 1;
        while (text.gap(end) != Gap.BETWEEN) {
            end++;
        }
        return end;
    }

    private static Integer rank(String letters) {
        Integer rank = NAMES.get(letters);
        for (int cut = 1; rank == null && cut <= LONGEST_ENDING && letters.length() - cut >= 3; cut++) {
            String stem = letters.substring(0, letters.length() - cut);
            if (SoughtWord.isEnding(letters.substring(letters.length() - cut))) {
                rank = NAMES.getOrDefault(stem, STEMS.get(stem));
            }
        }
        return rank == null && letters.length() > 4 && SoughtWord.isPrefix(letters.substring(0, 1)) ? NAMES.get(letters.substring(1)) : rank;
    }

    private static boolean opensSentence(String written, int place) {
        String before = written.substring(0, place).stripTrailing();
        return before.isEmpty() || !Character.isLetterOrDigit(before.codePointBefore(before.length())) && !before.endsWith(",") && !before.endsWith("(");
    }

    private static void read() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Settlements.class.getResourceAsStream("/desk/settlements.txt"), StandardCharsets.UTF_8))) {
            int rank = 0;
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                if (!line.startsWith("#")) {
                    add(line.split("\\|"), rank++);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String[] names, int rank) {
        for (String name : names) {
            String letters = Folded.of(name).letters();
            if (Script.of(name).code().matches("Jpan|Hani")) {
                UNSPACED.add(letters);
            } else if (letters.length() >= 3) {
                NAMES.putIfAbsent(letters, rank);
                if (letters.length() >= 5 && SoughtWord.isVowel(letters.charAt(letters.length() - 1))) {
                    STEMS.putIfAbsent(letters.substring(0, letters.length() - 1), rank);
                }
            }
        }
    }
}
