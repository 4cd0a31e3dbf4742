package org.nonnegotiable.press;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nonnegotiable.language.Language;

/** The number as a picture, laid out once for SVG and PNG: what is counted, when, by whom and where stand inside it. Never changes. */
record Badge(Cited cited, List<Row> rows, int height, int rule) {

    static final int WIDTH = 480;
    static final int MARGIN = 24;
    static final int RULE = 7;
    /** Readers' own fonts may run wider than ours. */
    private static final float ROOM = (WIDTH - 2 * MARGIN) * .93f;
    private static final int[] NUMBER_SIZES = {60, 48, 40, 34, 28};

    /** One line of text on its baseline; strong ones are bold, quiet ones soft. */
    record Row(String text, int size, int baseline, boolean strong, boolean quiet) {
    }

    static Badge of(Cited cited) {
        Lettering lettering = new Lettering(cited.language());
        List<Row> rows = new ArrayList<>();
        int size = IntStream.of(NUMBER_SIZES).filter(one -> lettering.line(cited.told(), one, true).getAdvance() <= ROOM).findFirst()
                .orElse(NUMBER_SIZES[NUMBER_SIZES.length - 1]);
        int y = MARGIN + size;
        rows.add(new Row(cited.told(), size, y, true, false));
        y = add(rows, lettering, cited.language().message(cited.figure().nameKey()), 18, y + 20, true);
        y += 8;
        for (String fact : facts(cited)) {
            y = add(rows, lettering, fact, 15, y, false);
        }
        return new Badge(cited, List.copyOf(rows), y + MARGIN, Math.round(lettering.line(cited.told(), size, true).getAdvance()));
    }

    public boolean isRightToLeft() {
        return cited.language().direction().equals("rtl");
    }

    public int width() {
        return WIDTH;
    }

    /** Where lines of text begin. */
    public int start() {
        return isRightToLeft() ? WIDTH - MARGIN : MARGIN;
    }

    public int ruleStart() {
        return isRightToLeft() ? WIDTH - MARGIN - rule : MARGIN;
    }

    public int ruleTop() {
        return rows.get(0).baseline + 9;
    }

    private static List<String> facts(Cited cited) {
        Language language = cited.language();
        List<String> facts = new ArrayList<>(List.of(language.message("count_as_of", cited.day()),
                language.message("count_stated_by", cited.speaker()), language.message("count_source", cited.reading().publisher)));
        if (cited.isAmended()) {
            facts.add(language.message("embed_amended"));
        }
        facts.add("\u2066" + Citation.COMPILER + "\u2069"); // the sign stays before the word, right to left too
        return facts;
    }

    private static int add(List<Row> rows, Lettering lettering, String text, int size, int y, boolean strong) {
        int baseline = y;
        for (String line : lettering.lines(text, size, strong, ROOM)) {
            baseline += Math.round(size * 1.5f);
            rows.add(new Row(line, size, baseline, strong, !strong));
        }
        return baseline;
    }
}
