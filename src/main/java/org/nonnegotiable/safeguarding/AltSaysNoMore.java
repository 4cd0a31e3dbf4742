package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whoever describes a picture easily tells what the text left out. Source: docs/safeguarding.md, rule 5. */
class AltSaysNoMore implements Rule {

    @Override
    public String code() {
        return "alt_says_more";
    }
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    @Override
    public Stream<Finding> examine(Material material, Dossier file, LocalDate today) {
        Passage alt = new Passage("alt", material.language(), material.text("alt"));
        List<Passage> text = material.prose().filter(passage -> !passage.field().equals("alt")).toList();
        boolean kinds = Arrays.stream(WordList.Kind.values()).filter(WordList.Kind::isTrait)
                .anyMatch(kind -> tells(kind, alt) && text.stream().noneMatch(passage -> tells(kind, passage)));
        boolean places = !Settlements.in(alt).isEmpty() && text.stream().allMatch(passage -> Settlements.in(passage).isEmpty());
        boolean numbers = NUMBER.matcher(alt.text()).results().anyMatch(found -> text.stream().noneMatch(passage -> passage.text().contains(found.group())));
        return warnIf(kinds || places || numbers, "alt", material);
    }

    private static boolean tells(WordList.Kind kind, Passage passage) {
        return !WordList.of(kind).in(passage).isEmpty();
    }
}
