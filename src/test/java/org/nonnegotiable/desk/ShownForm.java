package org.nonnegotiable.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form as a page of the desk shows it: where it goes, and what a browser would send that touched nothing.
 *
 * @param multipart whether it sends files
 */
record ShownForm(String action, boolean multipart, List<Field> fields) {

    /** @param typed whether people write into it; others are chosen, ticked or hidden
     *  @param file whether a file is chosen
     *  @param value null for what is not sent untouched */
    record Field(String name, boolean typed, boolean file, String value) {

        Field(String name, boolean typed, String value) {
            this(name, typed, false, value);
        }
    }

    private static final Pattern FORM = Pattern.compile("<form [^>]*method=\"post\"[^>]*action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile(
            "<input(?<input> [^>]*)>|<textarea(?<area> [^>]*)>\\n?(?<text>[^<]*)</textarea>|<select(?<choice> [^>]*)>(?<options>.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"( selected)?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    /** Those that are sent, on a page. */
    static List<ShownForm> on(String page) {
        return FORM.matcher(page).results()
                .map(form -> new ShownForm(plain(form.group(1)), form.group().contains("enctype=\"multipart/form-data\""), parts(form.group(2)))).toList();
    }

    private static List<Field> parts(String form) {
        List<Field> parts = new ArrayList<>();
        Matcher part = PART.matcher(form);
        while (part.find()) {
            parts.add(part.group("area") != null ? new Field(attributes(part.group("area")).get("name"), true, plain(part.group("text")))
                    : part.group("choice") != null ? new Field(attributes(part.group("choice")).get("name"), false, chosen(part.group("options")))
                    : input(attributes(part.group("input"))));
        }
        parts.removeIf(one -> one.name == null || one.name.equals("csrf"));
        return parts;
    }

    private static Field input(Map<String, String> attributes) {
        String value = attributes.getOrDefault("value", "");
        return switch (attributes.getOrDefault("type", "text")) {
            case "checkbox", "radio" -> new Field(attributes.get("name"), false, attributes.containsKey("checked") ? value : null);
            case "file" -> new Field(attributes.get("name"), false, true, null);
            case "hidden" -> new Field(attributes.get("name"), false, value);
            default -> new Field(attributes.get("name"), true, value);
        };
    }

    private static String chosen(String options) {
        List<MatchResult> all = OPTION.matcher(options).results().toList();
        return all.stream().filter(one -> one.group(2) != null).findFirst().or(() -> all.stream().findFirst()).map(one -> plain(one.group(1))).orElse(null);
    }

    private static Map<String, String> attributes(String text) {
        return ATTRIBUTE.matcher(text).results().collect(Collectors.toMap(one -> one.group(1),
                one -> one.group(2) == null ? "" : plain(one.group(2)), (first, second) -> first, LinkedHashMap::new));
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    List<String> typed() {
        return fields.stream().filter(Field::typed).map(Field::name).distinct().toList();
    }

    /** Hidden, chosen or ticked. */
    List<String> others() {
        return fields.stream().filter(field -> !field.typed && !field.file).map(Field::name).distinct().toList();
    }

    List<String> files() {
        return fields.stream().filter(Field::file).map(Field::name).toList();
    }

    /** Where nothing was chosen or written yet, this is. */
    ShownForm filled(Map<String, String> good) {
        return new ShownForm(action, multipart, fields.stream().map(field -> good.containsKey(field.name) && (field.value == null || field.value.isEmpty())
                ? new Field(field.name, field.typed, good.get(field.name)) : field).toList());
    }

    /** For {@code Member.post}: names and values in turn, one of them in place of what it was; or for {@code Member.attach}. */
    Object[] with(String name, Object value) {
        Stream<Object> others = fields.stream().filter(field -> field.value != null && !field.name.equals(name)).flatMap(field -> Stream.of(field.name, field.value));
        return Stream.concat(others, Stream.of(name, value)).toArray();
    }

    Object[] untouched() {
        return fields.stream().filter(field -> field.value != null).flatMap(field -> Stream.of(field.name, field.value)).toArray();
    }

    /** The words of another, with what this one hides: as somebody sends who has seen what is kept now. */
    ShownForm saying(ShownForm other) {
        Map<String, String> hidden = fields.stream().filter(field -> !field.typed && field.value != null).collect(Collectors.toMap(Field::name, Field::value, (one, more) -> one));
        return new ShownForm(action, multipart, other.fields.stream().map(field -> field.name.equals("version") ? new Field(field.name, false, hidden.get("version")) : field).toList());
    }
}
