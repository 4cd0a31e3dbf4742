package org.nonnegotiable.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nonnegotiable.safeguarding.Finding;

/**
 * A part of a field, as it is shown with what the gate found in it. Never changes.
 *
 * @param text empty where it is withheld: what stands around it tells the writer where it is
 */
public record Piece(String text, boolean isMarked, boolean isWithheld) {

    private static final int PLAIN = 0;
    private static final int MARKED = 1;
    private static final int WITHHELD = 2;

    /** A withheld term is nowhere repeated, be the same place marked for another reason, too. */
    static List<Piece> of(String text, List<Finding> findings) {
        int[] kinds = new int[text.length()];
        findings.stream().filter(finding -> !finding.isOfWithheld()).forEach(finding -> fill(kinds, finding, MARKED));
        findings.stream().filter(Finding::isOfWithheld).forEach(finding -> fill(kinds, finding, WITHHELD));
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0, to; from < kinds.length; from = to) {
            to = from + 1;
            while (to < kinds.length && kinds[to] == kinds[from]) {
                to++;
            }
            boolean withheld = kinds[from] == WITHHELD;
            pieces.add(new Piece(withheld ? "" : text.substring(from, to), kinds[from] != PLAIN, withheld));
        }
        return pieces;
    }

    private static void fill(int[] kinds, Finding finding, int kind) {
        Arrays.fill(kinds, Math.min(finding.from(), kinds.length), Math.min(finding.to(), kinds.length), kind);
    }
}
