package org.nonnegotiable.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as it goes out to a translator and comes back: the source beside the translation, cut into fields and paragraphs. Never changes.
 *
 * @param story its number
 * @param source the tag of the language it was written in
 * @param target the tag of the language it is put into
 * @param revision of the source, by its number in the story
 * @param version of the translation that lay beside it
 * @param units what is to be translated, in the order of reading, by names such as {@code title} and {@code body-2}
 */
public record Sheet(long story, String source, String target, int revision, int version, Map<String, Unit> units) {

    /** Nothing has been translated where {@code target} is empty. */
    public record Unit(String source, String target) {
    }

    private static final Pattern ORIGINAL = Pattern.compile("story/(\\d{1,18})/([A-Za-z0-9-]{2,35});source=(\\d{1,9});version=(\\d{1,9})");
    private static final Pattern PARAGRAPHS = Pattern.compile("\n{2,}");
    private static final List<Field> SENT = List.of(Field.TITLE, Field.NAME, Field.SUMMARY, Field.QUOTE, Field.ALT, Field.BODY);

    /** What is not there yet in the translation goes out empty, and so does its body when its paragraphs are not those of the source. */
    static Sheet of(StoryText text, Revision source) {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Field field : SENT) {
            List<String> from = parts(field, source.words);
            List<String> to = parts(field, text.words);
            for (int i = 0; i < from.size(); i++) {
                units.put(name(field, i), new Unit(from.get(i), from.size() == to.size() ? to.get(i) : ""));
            }
        }
        return new Sheet(text.story.id, text.story.source.tag(), text.language.tag(), source.number, text.version, units);
    }

    /** One that came back. Throws UnreadableException when it does not say what it is a translation of. */
    static Sheet returned(String original, String source, Map<String, Unit> units) {
        Matcher said = ORIGINAL.matcher(original == null ? "" : original);
        if (!said.matches()) {
            throw new UnreadableException("desk_exchange_stranger");
        }
        return new Sheet(Long.parseLong(said.group(1)), source, said.group(2), Integer.parseInt(said.group(3)), Integer.parseInt(said.group(4)), units);
    }

    /** What it belongs to, for the file to say. */
    String original() {
        return "story/" + story + "/" + target + ";source=" + revision + ";version=" + version;
    }

    String fileName(String ending) {
        return "story-" + story + "." + source + "-" + target + "." + ending;
    }

    /**
     * The translation as it would be kept; what the sheet does not speak of stays. Throws UnreadableException when a paragraph is
     * missing, and UnfitException for what nobody may type either.
     */
    Words words(Words before, Words from) {
        Map<Field, String> fields = new EnumMap<>(before.shown().fields());
        for (Field field : SENT) {
            List<String> translated = new ArrayList<>();
            for (int i = 0; i < parts(field, from).size(); i++) {
                Unit unit = units.get(name(field, i));
                translated.add(unit == null ? "" : unit.target.strip());
            }
            long missing = translated.stream().filter(String::isEmpty).count();
            if (missing > 0 && field.isProse()) {
                throw new UnreadableException("desk_exchange_incomplete", missing);
            }
            if (missing == 0 && !translated.isEmpty()) {
                fields.put(field, Typing.tidy(field, String.join("\n\n", translated)));
            }
        }
        boolean decorative = before.decorative() && fields.get(Field.ALT).isEmpty();
        if (decorative) {
            fields.put(Field.ALT, before.alt());
        }
        return Words.of(fields, decorative);
    }

    /** Fields without paragraphs that the source fills and nobody translated; a picture that only decorates needs no words. */
    List<Field> untranslated(Words before, Words from) {
        return SENT.stream().filter(field -> !field.isProse() && !field.of(from.shown()).isBlank()).filter(field -> field != Field.ALT || !before.decorative())
                .filter(field -> !units.containsKey(field.code()) || units.get(field.code()).target.isBlank()).toList();
    }

    private static String name(Field field, int place) {
        return field.isProse() ? field.code() + "-" + (place + 1) : field.code();
    }

    private static List<String> parts(Field field, Words words) {
        String text = field.of(words.shown());
        return text.isBlank() ? List.of() : field.isProse() ? List.of(PARAGRAPHS.split(text)) : List.of(text);
    }
}
