package org.nonnegotiable.story;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nonnegotiable.language.Language;

/** What changed between two texts, word by word, as their language cuts words: Japanese and Thai put no spaces between them. */
public final class WordDiff {

    /** Beyond this, comparing word by word takes longer than anybody waits: the whole paragraphs stand against each other. */
    private static final int MOST = 8_000;

    /** What became of a piece. */
    public enum Fate {
        KEPT, DELETED, INSERTED
    }

    public record Piece(Fate fate, String text) {

        public boolean isInserted() {
            return fate == Fate.INSERTED;
        }

        public boolean isDeleted() {
            return fate == Fate.DELETED;
        }

        /** The class of the style sheet, and the end of the message that says it. */
        public String code() {
            return fate.name().toLowerCase(Locale.ROOT);
        }
    }

    private final Language language;
    private final List<Piece> pieces = new ArrayList<>();

    private WordDiff(Language language) {
        this.language = language;
    }

    /** In the order of reading; what was deleted stands before what came in its place. */
    public static List<Piece> between(String before, String after, Language language) {
        WordDiff diff = new WordDiff(language);
        diff.compare(lines(before), lines(after), true);
        return List.copyOf(diff.pieces);
    }

    /** The algorithm tells of what went and what came one by one; what stands in one place belongs together. */
    private void compare(List<String> before, List<String> after, boolean wholeLines) {
        if (before.size() > MOST || after.size() > MOST) {
            replace(before, after, false);
            return;
        }
        int from = 0;
        List<String> old = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null).getDeltas()) {
            if (delta.getSource().getPosition() > from) {
                replace(old, fresh, wholeLines);
                add(Fate.KEPT, before.subList(from, delta.getSource().getPosition()));
                old.clear();
                fresh.clear();
            }
            old.addAll(delta.getSource().getLines());
            fresh.addAll(delta.getTarget().getLines());
            from = delta.getSource().getPosition() + delta.getSource().size();
        }
        replace(old, fresh, wholeLines);
        add(Fate.KEPT, before.subList(from, before.size()));
    }

    private void replace(List<String> old, List<String> fresh, boolean wordByWord) {
        if (wordByWord && !old.isEmpty() && !fresh.isEmpty()) {
            compare(words(String.join("", old)), words(String.join("", fresh)), false);
        } else {
            add(Fate.DELETED, old);
            add(Fate.INSERTED, fresh);
        }
    }

    private void add(Fate fate, List<String> tokens) {
        int last = pieces.size() - 1;
        if (tokens.isEmpty()) {
            return;
        }
        String text = String.join("", tokens);
        if (last >= 0 && pieces.get(last).fate == fate) {
            pieces.set(last, new Piece(fate, pieces.get(last).text + text));
        } else {
            pieces.add(new Piece(fate, text));
        }
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private List<String> words(String text) {
        BreakIterator cut = BreakIterator.getWordInstance(language.locale());
        cut.setText(text);
        List<String> words = new ArrayList<>();
        int from = cut.first();
        for (int to = cut.next(); to != BreakIterator.DONE; to = cut.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }
}
