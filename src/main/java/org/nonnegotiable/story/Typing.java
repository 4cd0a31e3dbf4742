package org.nonnegotiable.story;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What somebody typed or pasted, made fit to be kept. Emoji, joiners and marks of direction stay; what hides or turns other letters does not. */
final class Typing {

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|\r|\u2028|\u2029");
    /** Come along with pasted text and are seen by nobody. */
    private static final Pattern UNSEEN = Pattern.compile("[\uFEFF\u200B\u2060-\u2064\u180E\uFDD0-\uFDEF\uFFFE\uFFFF]");
    /** Make a text read otherwise than it is written: embeddings, overrides and isolates (Trojan Source, CVE-2021-42574). */
    private static final Pattern TURNING = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}&&[^\n\t]]");

    private Typing() {
    }

    /** Throws UnfitException, which says what is wrong, for what cannot be kept. */
    static String tidy(Field field, String typed) {
        String text = UNSEEN.matcher(LINE_ENDS.matcher(typed == null ? "" : typed).replaceAll("\n")).replaceAll("");
        if (CONTROL.matcher(text).find()) {
            throw new UnfitException(field, "desk_unfit_control");
        }
        if (TURNING.matcher(text).find()) {
            throw new UnfitException(field, "desk_unfit_turning");
        }
        String tidy = Normalizer.normalize(field.isProse() ? text : text.replaceAll("\\s+", " "), Normalizer.Form.NFC).strip();
        int length = tidy.codePointCount(0, tidy.length());
        if (length > field.most) {
            throw new UnfitException(field, "desk_unfit_long", field.most, length);
        }
        if (field == Field.SLUG && !tidy.isEmpty() && !Slug.isFit(tidy)) {
            throw new UnfitException(field, "desk_unfit_slug");
        }
        return tidy;
    }
}
