package org.nonnegotiable.story;

import jakarta.ws.rs.FormParam;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.nonnegotiable.language.Language;

/** What somebody types into a text, kept as typed. */
public class TextForm {

    @FormParam("title")
    String title;
    @FormParam("slug")
    String slug;
    @FormParam("name")
    String name;
    @FormParam("summary")
    String summary;
    @FormParam("quote")
    String quote;
    @FormParam("alt")
    String alt;
    @FormParam("decorative")
    String decorative;
    @FormParam("body")
    String body;
    @FormParam("version")
    int version;
    @FormParam("pen")
    String pen;

    private final Map<String, String> problems = new LinkedHashMap<>();

    static TextForm of(Words words, int version) {
        TextForm form = new TextForm();
        form.title = words.title();
        form.slug = words.slug();
        form.name = words.name();
        form.summary = words.summary();
        form.quote = words.quote();
        form.alt = words.alt();
        form.decorative = words.decorative() ? "on" : null;
        form.body = words.body();
        form.version = version;
        form.pen = UUID.randomUUID().toString();
        return form;
    }

    /** What is typed, tidied; what cannot be kept is among the problems. */
    Words read(StoryText text, Language desk) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            try {
                fields.put(field, Typing.tidy(field, value(field.code())));
            } catch (UnfitException unfit) {
                problems.put(field.code(), unfit.told(desk));
            }
        }
        String wanted = fields.getOrDefault(Field.SLUG, "");
        if (!wanted.isEmpty() && Address.isTaken(wanted, text.language, text.story.ref)) {
            problems.put(Field.SLUG.code(), desk.message("desk_unfit_taken"));
        }
        return Words.of(fields, decorative != null);
    }

    /** As typed. */
    public String value(String field) {
        return switch (Field.valueOf(field.toUpperCase(Locale.ROOT))) {
            case TITLE -> title;
            case SLUG -> slug;
            case NAME -> name;
            case SUMMARY -> summary;
            case QUOTE -> quote;
            case ALT -> alt;
            case BODY -> body;
        };
    }

    public boolean isDecorative() {
        return decorative != null;
    }

    public Map<String, String> problems() {
        return problems;
    }

    public int version() {
        return version;
    }

    /** Of what is no number of a page, nothing is kept. */
    public String pen() {
        return pen != null && pen.matches("[0-9a-f-]{36}") ? pen : null;
    }
}
