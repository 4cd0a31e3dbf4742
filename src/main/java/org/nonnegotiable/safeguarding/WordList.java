package org.nonnegotiable.safeguarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.nonnegotiable.safeguarding.Folded.Gap;

/** The words of one kind in {@code desk/words.csv}, per language; {@code *} stands for any ending. Never changes. */
final class WordList {

    /** What words give away. */
    enum Kind {
        SIBLING, INSTITUTION, EVENT, STIGMA;

        /** A piece of the jigsaw. */
        boolean isTrait() {
            return this != STIGMA;
        }
    }

    private record Entry(String language, String letters, boolean open, boolean unspaced) {

        static Entry of(CSVRecord line) {
            String word = line.get("word");
            boolean open = word.endsWith("*");
            boolean unspaced = Script.of(word).code().matches("Jpan|Hani|Thai");
            return new Entry(line.get("language"), Folded.of(open ? word.substring(0, word.length() - 1) : word).letters(), open, unspaced);
        }

        boolean isAt(Folded text, int place) {
            return unspaced || begins(text, place) && (open || text.gap(place + letters.length()) != Gap.NONE);
        }

        /** Articles and prepositions are written on to Arabic and Hebrew words. */
        private static boolean begins(Folded text, int place) {
            return text.gap(place) != Gap.NONE || place > 0 && text.gap(place - 1) != Gap.NONE && SoughtWord.isPrefix(text.letters(place - 1, place))
                    || place > 1 && text.gap(place - 2) != Gap.NONE && SoughtWord.isPrefix(text.letters(place - 2, place));
        }
    }

    private static final Map<Kind, WordList> LISTS = read();

    private final List<Entry> entries = new ArrayList<>();

    static WordList of(Kind kind) {
        return LISTS.get(kind);
    }

    List<Sought.Hit> in(Passage passage) {
        Folded text = passage.folded();
        List<Sought.Hit> hits = new ArrayList<>();
        String tag = passage.language().tag().split("-")[0];
        entries.stream().filter(entry -> entry.language.equals(tag)).forEach(entry -> {
            for (int place = text.next(entry.letters, 0); place >= 0; place = text.next(entry.letters, place + 1)) {
                if (entry.isAt(text, place)) {
                    int end = entry.unspaced ? place + entry.letters.length() : text.wordEnd(place + entry.letters.length());
                    hits.add(new Sought.Hit(text.from(place), text.to(end - 1)));
                }
            }
        });
        return hits;
    }

    private static Map<Kind, WordList> read() {
        Map<Kind, WordList> lists = new EnumMap<>(Kind.class);
        List.of(Kind.values()).forEach(kind -> lists.put(kind, new WordList()));
        try (InputStream file = WordList.class.getResourceAsStream("/desk/words.csv")) {
            CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();
            format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .forEach(line -> lists.get(Kind.valueOf(line.get("kind"))).entries.add(Entry.of(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
