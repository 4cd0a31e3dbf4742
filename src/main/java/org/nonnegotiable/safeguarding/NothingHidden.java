package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Signs that nobody sees, and words of two alphabets, can hide a name from whoever reads. Source: Unicode UTS #39 and #55. */
class NothingHidden implements Rule {

    @Override
    public String code() {
        return "hidden_signs";
    }
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u200E\\u200F"
            + "\\u202A-\\u202E\\u2060-\\u2069\\u3164\\uFEFF\\uFFA0]|[\\x{E0000}-\\x{E007F}]");
    private static final Pattern MIXED = Pattern.compile("\\p{IsLatin}\\p{M}*[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}]\\p{M}*\\p{IsLatin}");

    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        return material.passages().stream().flatMap(passage -> Stream.of(UNSEEN, MIXED)
                .flatMap(pattern -> pattern.matcher(passage.text()).results()).map(found -> at(passage, found.start(), found.end(), Weight.WARNS)));
    }
}
