package org.nonnegotiable.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An ICU MessageFormat pattern as such: what it asks for, and whether its plurals are those of a language. Never changes. */
public record MessageShape(MessagePattern parsed) {

    /** Throws IllegalArgumentException when it is not ICU's. */
    public static MessageShape of(String words) {
        return new MessageShape(new MessagePattern(words));
    }

    /** The arguments it names or numbers. */
    public Set<String> arguments() {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_NUMBER || part.getType() == Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(part));
            }
        }
        return names;
    }

    /** The arguments whose plural sentences are not exactly those of the language. */
    public List<String> wrongPlurals(String tag) {
        return plurals().filter(i -> !categories(i).equals(categories(tag, parsed.getPart(i).getArgType())))
                .map(i -> parsed.getSubstring(parsed.getPart(i + 1))).toList();
    }

    public boolean hasPlurals() {
        return plurals().findAny().isPresent();
    }

    /** What a counting sentence needs in a language: one, few, many, other … */
    public static Set<String> categories(String tag) {
        return categories(tag, ArgType.PLURAL);
    }

    private Stream<Integer> plurals() {
        return Stream.iterate(0, i -> i < parsed.countParts(), i -> i + 1)
                .filter(i -> parsed.getPart(i).getType() == Part.Type.ARG_START && parsed.getPart(i).getArgType().hasPluralStyle());
    }

    private static Set<String> categories(String tag, ArgType type) {
        PluralType plural = type == ArgType.SELECTORDINAL ? PluralType.ORDINAL : PluralType.CARDINAL;
        return new TreeSet<>(PluralRules.forLocale(ULocale.forLanguageTag(tag), plural).getKeywords());
    }

    private Set<String> categories(int start) {
        Set<String> categories = new TreeSet<>();
        for (int i = start + 1; i < parsed.getLimitPartIndex(start); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.MSG_START) {
                i = parsed.getLimitPartIndex(i);
            } else if (part.getType() == Part.Type.ARG_SELECTOR && !parsed.getSubstring(part).startsWith("=")) {
                categories.add(parsed.getSubstring(part));
            }
        }
        return categories;
    }
}
